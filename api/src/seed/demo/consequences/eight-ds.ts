import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Intent, Values } from '../../../changes/intent.ts';
import { describe } from '../case.ts';
import type { Scene } from './scene.ts';

/** The first of a department, other than the one given: nothing here is drawn, so that the rest of the year stays as it is. */
const first = ({ market }: Scene, department: string, other?: string) =>
  market.people.find((person) => person.department === department && person.id !== other)!.id;

/** The 8D of what was serious: under way until the answer, complete with the closing (R82–R93). */
export function eightDOf(scene: Scene): Intent[] {
  const { complaintId, known, progress, row } = scene;
  const { story, severity, receivedAt, defective } = known;
  const isSerious = severity === 'CRITICAL' || severity === 'MAJOR';
  if (!isSerious || story.category !== 'QUALITY' || !progress.hasReached('IN_PROGRESS') || defective % 2 === 1)
    return [];
  const opened = receivedAt.toPlainDate();
  const leader = first(scene, 'ZL');
  const closed = progress.closedOn?.toString();
  const report = row('eightDs', {
    complaintId,
    failureMode: story.item,
    location: '客户处',
    openedOn: opened.toString(),
    dueOn: opened.add({ days: 10 }).toString(),
    ownerId: leader,
    symptom: `${story.item},客户处发现 ${defective} 件`,
    symptomEn: `${defective} pieces found at the customer`,
    emergency: describe(known, story.containment),
    what: story.item,
    why: '影响客户装配和使用',
    where: '客户来料检验和装配工位',
    when: opened.toString(),
    who: '客户检验员',
    how: '来料抽检',
    howMany: `${defective}`,
    firstSeenOn: opened.toString(),
    ...(progress.repliedOn && {
      choice: '针对产生和流出原因各选一项,投入小、见效快',
      sideEffects: '节拍增加约 2%,可接受',
    }),
    ...(closed && {
      cleanPoint: `${progress.repliedOn!.toString()} 起生产的批次`,
      removedOn: progress.actionDoneOn!.toString(),
      lessons: `${story.item}在换模、换料后首件必须按限度样本确认`,
      evaluation: '客户确认连续三批未再发,同意结案',
      thanks: '感谢小组成员的配合',
      preparedById: leader,
      preparedOn: progress.repliedOn!.toString(),
      approvedById: first(scene, 'ZL', leader),
      approvedOn: closed,
    }),
  });
  const part = (sheet: SheetKey, patch: Values) => row(sheet, { eightDId: report.id, ...patch });
  return [report, ...beginning(scene, leader, part), ...(progress.repliedOn ? answer(scene, leader, part) : [])];
}

type PartOf = (sheet: SheetKey, patch: Values) => Intent;

/** D1 to D3: the team, what it is and is not, the interim action. */
function beginning(scene: Scene, leader: string, part: PartOf): Intent[] {
  const { known, progress, market } = scene;
  const member = (role: string, userId: string, department: string) =>
    part('eightDMembers', { role, userId, departmentId: market.departments.get(department) });
  return [
    member('LEADER', leader, 'ZL'),
    member('MEMBER', first(scene, 'SC'), 'SC'),
    part('eightDFacts', {
      aspect: 'WHAT',
      is: known.story.item,
      isNot: '其他尺寸和外观合格',
      difference: '只在该工序产生',
    }),
    part('eightDActions', {
      stage: 'D3',
      action: describe(known, known.story.containment),
      ownerId: leader,
      dueOn: known.receivedAt.toPlainDate().add({ days: 1 }).toString(),
      doneOn: progress.interimDoneOn?.toString(),
    }),
  ];
}

/** D4 to D7: causes, the permanent action, documents and similar products; with evidence once the complaint is closed. */
function answer(scene: Scene, leader: string, part: PartOf): Intent[] {
  const { known, progress, market } = scene;
  const { story } = known;
  const department = story.department ?? 'SC';
  const ownerId = first(scene, department, leader);
  const dueOn = progress.repliedOn!.add({ days: 10 }).toString();
  const doneOn = progress.closedOn && progress.actionDoneOn?.toString();
  const verified = progress.closedOn && {
    baseline: '不良率 1.8%',
    result: '不良率 0',
    sample: '连续三批',
    evidence: '三批检验记录,附件',
    effectiveness: 'EFFECTIVE',
    verifierId: first(scene, 'ZL', ownerId),
    verifiedOn: progress.closedOn.toString(),
  };
  const cause = (branch: string, text: string, share?: string) =>
    part('eightDCauses', { branch, cause: text, share, category: story.causeCategory, method: '5 Why、现场复现' });
  const by = { departmentId: market.departments.get(department), ownerId, dueOn, doneOn };
  return [
    cause('OCCURRENCE', story.occurrence, '1'),
    cause('ESCAPE', story.escape, '1'),
    part('eightDActions', { stage: 'D5', action: story.corrective, ...by, ...verified }),
    part('eightDActions', { stage: 'D7', action: story.preventive, ...by }),
    part('eightDDocuments', { kind: 'CONTROL_PLAN', change: story.corrective, ownerId: leader, dueOn, doneOn }),
    part('eightDDeployments', {
      kind: 'HORIZONTAL',
      subject: '同类产品',
      result: story.preventive,
      ownerId,
      dueOn,
      doneOn,
    }),
  ];
}
