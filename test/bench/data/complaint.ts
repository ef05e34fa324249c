import { idOf } from './ids.ts';
import type { Random } from './random.ts';
import { description, sentence } from './text.ts';
import { causes, containments, defects, demands, progress } from './words.ts';
import { begin, type Row, type World } from './world.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Between two complaints: a hundred thousand of them fill five years. */
const interval = 26 * 60_000;

const instant = (moment: number) => new Date(moment).toISOString();
export const calendarDay = (moment: number) => instant(moment).slice(0, 10);
export const receivedAt = (n: number) => begin + n * interval;
export const complaintId = (n: number) => idOf('10', receivedAt(n), n);
export const defectOf = (n: number) => defects[(n * 7 + (n >> 5)) % defects.length]!;

/** The complaint's own row, every column filled that an ordinary case fills. */
export function complaintRow(random: Random, world: World, n: number): Row {
  const at = receivedAt(n);
  const choice = (list: string) => random.pick(world.choices(list));
  const state = n % 100_000 > 95_000 ? random.pick(['RECEIVED', 'IN_PROGRESS', 'ANSWERED']) : choice('complaintState');
  const isClosed = state === 'CLOSED';
  const closed = calendarDay(at + (5 + random.whole(40)) * day);
  return {
    ...numbered(n),
    ...intake(random, world, n, choice),
    ...handling(random, world, at, defectOf(n), choice),
    state,
    latest_progress: sentence(random, random.pick(progress), defectOf(n)),
    next_chase_on: calendarDay(at + 3 * day),
    closed_on: isClosed ? closed : null,
    close_kind: isClosed ? choice('closeKind') : null,
    satisfaction: isClosed ? choice('satisfaction') : null,
    confirmed_on: isClosed ? closed : null,
    recurrence1: false,
    recurrence2: false,
    recurrence3: false,
    note: random.chance(0.3) ? '见附件照片及客户邮件' : null,
  };
}

function numbered(n: number): Row {
  const at = receivedAt(n);
  return {
    id: complaintId(n),
    number: `CC-${new Date(at).getUTCFullYear()}-${String(n + 1).padStart(6, '0')}`,
    sequence: n + 1,
    created_at: instant(at),
    updated_at: instant(at + hour),
    received_at: instant(at),
    registered_at: instant(at + hour),
  };
}

function intake(random: Random, world: World, n: number, choice: (list: string) => string): Row {
  return {
    channel: choice('channel'),
    source_party: choice('sourceParty'),
    customer_id: random.pick(world.customers),
    customer_ref: `SCAR-${10_000 + random.whole(89_999)}`,
    sales_person_id: random.pick(world.users),
    follow_up_person_id: random.pick(world.users),
    quality_owner_id: random.pick(world.users),
    plant: choice('plant'),
    category: choice('category'),
    severity: choice('severity'),
    nature: choice('nature'),
    validity: choice('validity'),
    description: description(random, defectOf(n)),
    customer_demand: random.pick(demands),
    customer_due_on: calendarDay(receivedAt(n) + 7 * day),
    is_injury: random.chance(0.01),
    is_batch: random.chance(0.2),
    is_media: false,
    is_regulator: false,
    is_group_risk: random.chance(0.02),
    is_urgent: random.chance(0.15),
  };
}

function handling(random: Random, world: World, at: number, defect: string, choice: (list: string) => string): Row {
  const isReplied = random.chance(0.8);
  return {
    containment: sentence(random, random.pick(containments), defect),
    containment_due_at: instant(at + day),
    containment_done_at: instant(at + (4 + random.whole(30)) * hour),
    customer_informed_at: instant(at + 6 * hour),
    interim_done_on: calendarDay(at + 3 * day),
    cause_occurrence: sentence(random, random.pick(causes), defect),
    cause_category: choice('causeCategory'),
    department_id: random.pick(world.departments),
    responsible_person_id: random.pick(world.users),
    eight_d: choice('eightD'),
    policy_id: world.policy,
    reply_due_on: instant(at + 5 * day),
    reply_committed_at: instant(at + 5 * day),
    close_due_at: instant(at + 30 * day),
    next_due_at: isReplied ? instant(at + 30 * day) : instant(at + 5 * day),
    replied_on: isReplied ? calendarDay(at + (2 + random.whole(8)) * day) : null,
    claim_reason: random.chance(0.4) ? '不良品返工及停线损失' : null,
  };
}
