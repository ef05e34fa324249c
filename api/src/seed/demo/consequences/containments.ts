import type { Intent } from '../../../changes/intent.ts';
import { type Scene, somebodyIn } from './scene.ts';

const places: readonly (readonly [place: string, department: string, action: string])[] = [
  ['IN_STOCK', 'ZL', '同批隔离,100% 全检'],
  ['IN_TRANSIT', 'WL', '通知承运商停运,到仓后全检'],
  ['AT_CUSTOMER', 'ZL', '派人到客户处挑选'],
  ['IN_LINE', 'SC', '在制品停线复检'],
];

/** Place by place, what was suspect and what was found (R81), for whatever was serious. */
export function containmentsOf(scene: Scene): Intent[] {
  const { random, complaintId, known, progress, row } = scene;
  const isSerious = known.severity === 'CRITICAL' || known.severity === 'MAJOR';
  if (!isSerious || known.story.category !== 'QUALITY' || !progress.hasReached('IN_PROGRESS')) return [];
  return places.slice(0, random.int(1, places.length)).map(([place, department, action]) => {
    const suspect = random.int(10, Math.max(20, known.shipped));
    const isDone = progress.hasReached('ANSWERED') || random.chance(0.5);
    const checked = isDone ? suspect : random.int(0, suspect);
    const found = place === 'AT_CUSTOMER' ? known.defective : random.int(0, Math.ceil(suspect / 200));
    return row('containments', {
      complaintId,
      place,
      suspectQuantity: String(suspect),
      checkedQuantity: String(checked),
      defectiveQuantity: String(Math.min(checked, found)),
      action,
      ownerId: somebodyIn(scene, department),
      dueOn: known.receivedAt.toPlainDate().add({ days: 3 }).toString(),
      doneOn: isDone ? progress.interimDoneOn?.toString() : null,
    });
  });
}
