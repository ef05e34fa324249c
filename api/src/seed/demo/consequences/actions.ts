import type { Intent, Values } from '../../../changes/intent.ts';
import { type Scene, somebodyIn } from './scene.ts';

/** The corrective action that the answer promised; one that did not work has a second round (R90, R96–R99). */
export function actionOf(scene: Scene): Intent[] {
  const { random, complaintId, known, progress, row } = scene;
  const { repliedOn, actionDoneOn, closedOn } = progress;
  if (!repliedOn) return [];
  const department = known.story.department ?? 'SC';
  const ownerId = somebodyIn(scene, department);
  const verifierId = somebodyIn(scene, 'ZL', ownerId);
  const worked = random.chance(0.9);
  const verified = closedOn && { doneOn: actionDoneOn!.toString(), verifierId, verifiedOn: closedOn.toString() };
  const action = row('correctiveActions', {
    complaintId,
    kind: 'BOTH',
    action: known.story.corrective,
    preventive: known.story.preventive,
    departmentId: scene.market.departments.get(department),
    ownerId,
    dueOn: repliedOn.add({ days: random.int(5, 20) }).toString(),
    effectiveness: closedOn ? 'EFFECTIVE' : 'PENDING',
    ...verified,
  });
  if (!verified || worked) return [action];
  const round = { correctiveActionId: action.id, ownerId, dueOn: repliedOn.add({ days: 10 }).toString(), ...verified };
  return [action, ...roundsOf(scene, round)];
}

/** A first round that did not work, and a second one that did. */
function roundsOf({ random, known, row }: Scene, round: Values): Intent[] {
  const { corrective, preventive } = known.story;
  const baseline = `不良率 ${(random.int(8, 40) / 10).toFixed(1)}%`;
  const first = { action: corrective, effectiveness: 'INEFFECTIVE', result: '同类不良再次发生' };
  const second = { action: preventive, effectiveness: 'EFFECTIVE', result: '连续三批未再发' };
  return [first, second].map((outcome) => row('actionRounds', { ...round, baseline, ...outcome }));
}
