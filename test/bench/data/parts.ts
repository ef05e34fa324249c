import { calendarDay, complaintId, defectOf, receivedAt } from './complaint.ts';
import { idOf } from './ids.ts';
import type { Random } from './random.ts';
import { sentence } from './text.ts';
import { actions, givenNames, surnames } from './words.ts';
import type { Row, World } from './world.ts';

const day = 86_400_000;

/** Where the n-th of many part rows belongs: four of five have a complaint of their own, the fifth is its second one. */
export function placeOf(n: number, complaints: number) {
  const [group, within] = [Math.floor(n / 5), n % 5];
  const owner = ((group * 4 + Math.min(within, 3)) * 7919) % complaints;
  return { owner, position: within === 4 ? 2 : 1 };
}

const part = (kind: string, n: number, owner: number, position: number) => ({
  id: idOf(kind, receivedAt(owner), n),
  complaint_id: complaintId(owner),
  position,
});

export function lineRow(random: Random, world: World, n: number, complaints: number): Row {
  const isFirst = n < complaints;
  const owner = isFirst ? n : (n * 7919) % complaints;
  const { id, name, unit } = random.pick(world.products);
  const at = receivedAt(owner);
  const shipped = 500 + random.whole(20_000);
  return {
    ...part('11', n, owner, isFirst ? 1 : 2),
    product_id: id,
    product_name: name,
    batch_no: `B${calendarDay(at - 30 * day).replaceAll('-', '')}-${random.whole(90) + 10}`,
    produced_on: calendarDay(at - 30 * day),
    production_line: `${random.whole(8) + 1}号线`,
    order_no: `SO${100_000 + random.whole(800_000)}`,
    order_quantity: shipped,
    shipped_quantity: shipped,
    unit,
    shipped_on: calendarDay(at - 15 * day),
    defective_quantity: 1 + random.whole(300),
    defect_item: defectOf(owner),
  };
}

export const contactRow = (random: Random, n: number): Row => ({
  ...part('12', n, n, 1),
  name: `${random.pick(surnames)}${random.pick(givenNames)}`,
  phone: `138${10_000_000 + random.whole(89_999_999)}`,
});

export function claimRow(random: Random, world: World, n: number, complaints: number): Row {
  const { owner, position } = placeOf(n, complaints);
  return {
    ...part('13', n, owner, position),
    number: `CL-2025-${String(n + 1).padStart(6, '0')}`,
    state: 'OPEN',
    basis: random.pick(world.choices('claimBasis')),
    amount: 100 + random.whole(50_000),
    currency: 'CNY',
    settlement: random.pick(world.choices('settlement')),
    approved_amount: random.chance(0.7) ? 100 + random.whole(20_000) : null,
    remedy: random.pick(world.choices('remedy')),
    decided_on: calendarDay(receivedAt(owner) + 20 * day),
  };
}

export function returnRow(random: Random, world: World, n: number, complaints: number): Row {
  const { owner, position } = placeOf(n, complaints);
  return {
    ...part('14', n, owner, position),
    number: `RT-2025-${String(n + 1).padStart(6, '0')}`,
    state: 'OPEN',
    kind: random.pick(world.choices('returnKind')),
    quantity: 1 + random.whole(300),
    unit: 'PCS',
    requested_on: calendarDay(receivedAt(owner) + 4 * day),
    received_on: random.chance(0.6) ? calendarDay(receivedAt(owner) + 12 * day) : null,
    disposition: random.pick(world.choices('disposition')),
    courier_no: `SF${1_000_000_000 + random.whole(899_999_999)}`,
  };
}

export function actionRow(random: Random, world: World, n: number, complaints: number): Row {
  const { owner, position } = placeOf(n, complaints);
  const defect = defectOf(owner);
  return {
    ...part('15', n, owner, position),
    number: `CA-2025-${String(n + 1).padStart(6, '0')}`,
    kind: random.pick(world.choices('actionKind')),
    action: sentence(random, random.pick(actions), defect),
    preventive: sentence(random, random.pick(actions), defect),
    department_id: random.pick(world.departments),
    owner_id: random.pick(world.users),
    due_on: calendarDay(receivedAt(owner) + 14 * day),
    done_on: random.chance(0.7) ? calendarDay(receivedAt(owner) + 12 * day) : null,
    effectiveness: random.pick(world.choices('effectiveness')),
  };
}
