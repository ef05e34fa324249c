import type { Intent } from '../../../changes/intent.ts';
import { type Scene, somebodyIn } from './scene.ts';

const opinions: Readonly<Record<string, readonly string[]>> = {
  SATISFIED: ['处理及时,态度好', '对策有效,近三批无不良', '满意'],
  FAIRLY_SATISFIED: ['回复基本及时,希望减少再次发生', '赔付周期偏长'],
  DISSATISFIED: ['8D 报告太慢', '同类问题已是第二次', '对赔付金额不满意'],
};

/** Calls after closing: sometimes nobody answered at first (R68, R73, R126). */
export function followUpsOf(scene: Scene, satisfaction: string | undefined): Intent[] {
  const { random, complaintId, known, progress, row } = scene;
  if (!progress.closedOn || !satisfaction || known.buyer.customer.contacts.length === 0) return [];
  const call = (isReached: boolean, daysBefore: number, more: object) =>
    row('followUps', {
      complaintId,
      attemptedAt: progress
        .closedOn!.subtract({ days: daysBefore })
        .toZonedDateTime({
          timeZone: known.receivedAt.timeZoneId,
          plainTime: { hour: random.int(9, 11), minute: random.int(0, 59) },
        })
        .toInstant()
        .toString({ smallestUnit: 'millisecond' }),
      mode: random.chance(0.9) ? 'PHONE' : 'VISIT',
      byId: somebodyIn(scene, 'XS'),
      isReached,
      ...more,
    });
  const best = { SATISFIED: 5, FAIRLY_SATISFIED: 4, DISSATISFIED: 3 }[satisfaction]!;
  const score = () => best - random.int(0, 1);
  const scores = { processScore: score(), measuresScore: score(), resultScore: score() };
  const reached = call(true, 0, { ...scores, satisfaction, note: random.pick(opinions[satisfaction]!) });
  return random.chance(0.2) ? [call(false, 1, { note: '无人接听' }), reached] : [reached];
}
