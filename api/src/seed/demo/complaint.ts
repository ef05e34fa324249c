import type { Values } from '../../changes/intent.ts';
import { type Case, describe } from './case.ts';
import type { Market } from './market.ts';
import type { Progress, State } from './progress.ts';
import type { Random } from './random.ts';
import { workingDayFrom } from './working-day.ts';

const instant = (moment: Temporal.ZonedDateTime | undefined) =>
  moment?.toInstant().toString({ smallestUnit: 'millisecond' });

/** What is entered of a complaint at a moment, and by whom. */
export interface Step {
  readonly at: Temporal.ZonedDateTime;
  readonly by: string;
  readonly patch: Values;
}

/** A complaint's own row, with its contact and its first line, as it is entered step by step. */
export function stepsOf(random: Random, market: Market, known: Case, progress: Progress): Step[] {
  const { hasReached, registeredAt, customerInformedAt, containmentDoneAt, repliedOn, closedOn } = progress;
  const told = intake(random, market, known);
  const [service, quality] = [String(told['followUpPersonId']), String(told['qualityOwnerId'])];
  const handled = hasReached('IN_PROGRESS') ? handling(random, market, known, progress) : {};
  const answered = hasReached('ANSWERED') ? answer(random, known, progress) : {};
  const last = hasReached('CLOSED') ? closing(random, progress, told['contactName']) : follow(random, progress);
  const { interimDoneOn: interim, causeOccurrence, causeEscape, causeCategory, ...contained } = handled;
  const causes = causeOccurrence ? { causeOccurrence, causeEscape, causeCategory } : {};
  const registered = { registeredAt: instant(registeredAt), registeredById: service, validity: 'PENDING' };
  const steps = [
    step('RECEIVED', known.receivedAt, service, told),
    step('REGISTERED', registeredAt, service, registered),
    step('IN_PROGRESS', customerInformedAt ?? containmentDoneAt, quality, contained),
    step('ANSWERED', onDay(known, repliedOn, '16:20'), quality, { interimDoneOn: interim, ...causes, ...answered }),
    step('CLOSED', onDay(known, closedOn, '17:05'), service, hasReached('CLOSED') ? last : {}),
  ].filter(({ patch }) => hasReached(patch['state'] as State));
  if (!hasReached('ANSWERED')) Object.assign(steps.at(-1)!.patch, { interimDoneOn: interim, ...causes });
  if (!hasReached('CLOSED')) Object.assign(steps.at(-1)!.patch, last);
  return inOrder(steps, progress.now);
}

const step = (state: State, at: Temporal.ZonedDateTime | undefined, by: string, patch: Values) => ({
  at,
  by,
  patch: { ...patch, state } as Record<string, unknown>,
});

const onDay = ({ receivedAt }: Case, day: Temporal.PlainDate | undefined, plainTime: string) =>
  day?.toZonedDateTime({ timeZone: receivedAt.timeZoneId, plainTime });

/** Each step after the one before it, and none in the future. */
function inOrder(steps: readonly (Omit<Step, 'at'> & { at: Step['at'] | undefined })[], now: Step['at']): Step[] {
  let before = steps[0]!.at!.subtract({ minutes: 1 });
  return steps.map(({ at, ...entered }) => {
    const next = before.add({ minutes: 1 });
    const wanted = at && Temporal.ZonedDateTime.compare(at, next) > 0 ? at : next;
    before = Temporal.ZonedDateTime.compare(wanted, now) > 0 ? now : wanted;
    return { ...entered, at: before };
  });
}

const intake = (random: Random, market: Market, known: Case): Values => ({
  ...caller(random, market, known),
  ...goods(random, known),
  ...wrong(random, known),
  ...flags(random, known),
});

/** Who complains, and who looks after him. */
function caller(random: Random, market: Market, { buyer, receivedAt, channel, orderNo }: Case): Values {
  const contact = buyer.customer.contacts.length ? random.pick(buyer.customer.contacts) : undefined;
  const isFactory = buyer.customer.party === 'CUSTOMER';
  const quality = market.people.filter(({ department }) => department === 'ZL');
  const service = market.people.filter(({ department }) => department === 'XS');
  return {
    receivedAt: instant(receivedAt),
    channel,
    sourceParty: channel === 'REGULATOR' || channel === 'MEDIA' ? channel : buyer.customer.party,
    customerId: buyer.id,
    customerRef: isFactory && random.chance(0.6) ? `NC${random.int(10000, 79999)}` : null,
    contactName: contact?.[0],
    contactPhone: contact?.[2],
    orderNo,
    salesPersonId: buyer.salesPersonId,
    receivingDepartmentId: market.departments.get('XS'),
    followUpPersonId: random.pick(service).id,
    qualityOwnerId: random.pick(quality).id,
  };
}

const goods = (random: Random, { trade, product, ...known }: Case): Values => ({
  plant: trade.plant,
  productId: product.id,
  batchNo: known.batchNo,
  producedOn: known.producedOn.toString(),
  productionLine: random.pick(trade.lines),
  orderQuantity: String(known.ordered),
  shippedQuantity: String(known.shipped),
  shippedOn: known.shippedOn.toString(),
  defectiveQuantity: String(known.defective),
});

/** What is wrong with the goods, and what the customer wants. */
function wrong(random: Random, known: Case): Values {
  const { story, severity, receivedAt } = known;
  return {
    category: story.category,
    severity,
    nature: story.item === '口感不良' ? 'SUGGESTION' : 'NORMAL',
    description: describe(known, random.pick(story.descriptions)),
    defectItem: story.item,
    customerDemand: random.pick(story.demands),
    customerDueOn: random.chance(0.3)
      ? receivedAt
          .toPlainDate()
          .add({ days: random.int(3, 10) })
          .toString()
      : null,
  };
}

const flags = (random: Random, { story, severity, channel, defective, shipped }: Case): Values => ({
  isUrgent: severity !== 'MINOR',
  notUrgentReason: severity === 'MINOR' ? random.pick(['不影响使用', '客户已同意下批改善', '仅为建议']) : null,
  isInjury: story.item === '变质异味' && random.chance(0.3),
  isBatch: defective / shipped > 0.08,
  isMedia: channel === 'MEDIA',
  isRegulator: channel === 'REGULATOR',
});

function handling(random: Random, market: Market, known: Case, progress: Progress): Values {
  const { story } = known;
  const department = story.department ?? 'SC';
  const isAnalysed = progress.hasReached('ANSWERED') || random.chance(0.4);
  return {
    validity: 'VALID',
    containment: describe(known, story.containment),
    containmentDoneAt: instant(progress.containmentDoneAt),
    customerInformedAt: instant(progress.customerInformedAt),
    interimDoneOn: progress.interimDoneOn?.toString(),
    departmentId: market.departments.get(department),
    responsiblePersonId: random.pick(market.people.filter((person) => person.department === department)).id,
    ...(isAnalysed && {
      causeOccurrence: story.occurrence,
      causeEscape: story.escape,
      causeCategory: story.causeCategory,
    }),
  };
}

function answer(random: Random, { severity }: Case, { repliedOn, replyDueAt }: Progress): Values {
  const isSerious = severity === 'CRITICAL' || severity === 'MAJOR';
  const due = replyDueAt.toPlainDate();
  const isLate = repliedOn !== undefined && Temporal.PlainDate.compare(repliedOn, due) > 0;
  const isExtended = isLate && random.chance(0.75);
  return {
    eightD: isSerious || random.chance(0.3) ? 'YES' : 'NO',
    repliedOn: repliedOn?.toString(),
    ...(isExtended && {
      extensionReason: random.pick([
        '供应商分析未回,申请延期',
        '等待客户寄回不良样品',
        '模具修复需要 5 天',
        '验证试验周期较长',
      ]),
      extendedTo: due.add({ days: random.int(3, 10) }).toString(),
      extendedAt: instant(replyDueAt.subtract({ hours: random.int(2, 30) })),
    }),
  };
}

function closing(random: Random, { closedOn }: Progress, contact: unknown): Values {
  const chance = random.next();
  const closeKind = chance < 0.93 ? 'NORMAL' : chance < 0.97 ? 'ABNORMAL' : 'WITHDRAWN';
  const mood = random.next();
  return {
    closedOn: closedOn?.toString(),
    closeKind,
    ...(closeKind === 'NORMAL' && {
      satisfaction: mood < 0.6 ? 'SATISFIED' : mood < 0.9 ? 'FAIRLY_SATISFIED' : 'DISSATISFIED',
      confirmedOn: closedOn?.toString(),
      confirmedBy: contact,
      confirmationKind: mood < 0.5 ? 'SCAN' : 'CLICK',
    }),
    note: random.chance(0.12)
      ? random.pick(['客户要求每周更新', '已纳入供应商月度评分', '样品存放于质量部留样柜', '列入典型案例'])
      : null,
  };
}

const news: Readonly<Record<string, readonly string[]>> = {
  RECEIVED: ['待客服核实信息'],
  REGISTERED: ['已立案,等待样品', '已通知质量部,待分派'],
  IN_PROGRESS: ['不良样品已收到,正在分析', '现场挑选进行中,已完成 60%', '等待供应商回复', '对策已定,正在试产验证'],
  ANSWERED: ['8D 已提交,等待客户确认', '客户对水平展开提出补充要求', '对策实施中,待连续三批验证'],
};

function follow(random: Random, { state, today }: Progress): Values {
  const days = state === 'ANSWERED' ? random.int(1, 9) : random.int(-2, 5);
  const nextChaseOn = state === 'RECEIVED' ? null : workingDayFrom(today.add({ days })).toString();
  return { latestProgress: random.pick(news[state]!), nextChaseOn };
}
