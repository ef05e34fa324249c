import type { Intent, Values } from '../../changes/intent.ts';
import type { Case } from './case.ts';
import { type Market, newRow } from './market.ts';
import type { Progress } from './progress.ts';
import type { Random } from './random.ts';

/** Units of a currency for one CNY, roughly. */
const rates: Readonly<Record<string, number>> = {
  CNY: 1,
  USD: 0.14,
  EUR: 0.128,
  GBP: 0.109,
  JPY: 21,
  KRW: 196,
  TWD: 4.4,
  HKD: 1.09,
};

const withMoney = new Set(['CASH', 'GOODS', 'DISCOUNT', 'REFUND']);
const withGoods = new Set(['REFUND', 'EXCHANGE']);

/** What hangs under a complaint: claim, return, corrective action, and sometimes a second line. */
export function consequencesOf(
  random: Random,
  market: Market,
  complaintId: string,
  known: Case,
  progress: Progress,
  idAt: (moment: Temporal.Instant) => string,
): Intent[] {
  const remedy = random.pick(known.story.remedy);
  const at = known.receivedAt.toInstant();
  const row = (sheet: 'claims' | 'returns' | 'correctiveActions' | 'complaintLines', patch: Values) =>
    newRow(sheet, idAt(at), { complaintId, ...patch });
  const hasClaim = progress.hasReached('IN_PROGRESS') && withMoney.has(remedy) && random.chance(0.8);
  const hasReturn = progress.hasReached('IN_PROGRESS') && withGoods.has(remedy) && random.chance(0.75);
  return [
    ...(random.chance(0.08) ? [row('complaintLines', secondLine(random, market, known))] : []),
    ...(hasClaim ? [row('claims', claim(random, known, progress, remedy))] : []),
    ...(hasReturn ? [row('returns', goodsBack(random, known, progress))] : []),
    ...(progress.hasReached('ANSWERED') ? [row('correctiveActions', action(random, market, known, progress))] : []),
  ];
}

function secondLine(random: Random, market: Market, { trade, orderNo, shippedOn, producedOn, story }: Case): Values {
  const quantity = random.pick(trade.orders);
  return {
    productId: random.pick(market.products.get(trade)!).id,
    batchNo: String(random.int(100000, 999999)),
    producedOn: producedOn.toString(),
    productionLine: random.pick(trade.lines),
    orderNo,
    orderQuantity: String(quantity),
    shippedQuantity: String(quantity),
    shippedOn: shippedOn.toString(),
    defectiveQuantity: String(random.int(1, Math.ceil(quantity / 100))),
    defectItem: story.item,
  };
}

function claim(
  random: Random,
  { defective, product, buyer, shippedOn, trade }: Case,
  progress: Progress,
  remedy: string,
): Values {
  const currency = buyer.customer.currency ?? 'CNY';
  const digits = currency === 'JPY' || currency === 'KRW' ? 0 : 2;
  const amount = Math.max(80, defective * product.line[3] * (1 + random.int(0, 4))) * rates[currency]!;
  const isDecided = progress.repliedOn !== undefined;
  return {
    basis:
      trade.family === '速冻食品'
        ? random.pick(['STANDARD', 'GOODWILL'])
        : random.pick(['CONTRACT', 'AGREEMENT', 'CONTRACT']),
    amount: amount.toFixed(digits),
    currency,
    ...(isDecided && {
      approvedAmount: (amount * random.pick([1, 1, 0.8, 0.5, 0.7])).toFixed(digits),
      remedy,
      settlement: remedy === 'GOODS' ? 'GOODS_OFFSET' : random.pick(['CASH_OFFSET', 'CREDIT_NOTE', 'CASH']),
      decidedOn: progress.repliedOn!.toString(),
    }),
    note: random.chance(0.2) ? `发货日期 ${shippedOn.toString()} 对应发票` : null,
  };
}

function goodsBack(random: Random, { defective, receivedAt, trade }: Case, { hasReached, closedOn }: Progress): Values {
  const isBack = hasReached('ANSWERED');
  return {
    kind: random.chance(0.85) ? 'DEFECTIVE' : 'SAMPLE',
    quantity: String(defective),
    unit: trade.unit,
    requestedOn: receivedAt.toPlainDate().toString(),
    ...(isBack && {
      receivedOn: receivedAt
        .toPlainDate()
        .add({ days: random.int(2, 6) })
        .toString(),
      courierNo: `SF${random.int(1000000, 9999999)}${random.int(100000, 999999)}`,
      disposition: closedOn ? random.pick(['REWORK', 'SCRAP', 'SCRAP', 'RESTOCK']) : 'HOLD',
    }),
  };
}

function action(
  random: Random,
  market: Market,
  { story }: Case,
  { repliedOn, actionDoneOn, closedOn }: Progress,
): Values {
  const department = story.department ?? 'SC';
  const isDone = closedOn !== undefined;
  const ownerId = random.pick(market.people.filter((person) => person.department === department)).id;
  const verifiers = market.people.filter((person) => person.department === 'ZL' && person.id !== ownerId); // R99
  return {
    kind: 'BOTH',
    action: story.corrective,
    preventive: story.preventive,
    departmentId: market.departments.get(department),
    ownerId,
    dueOn: repliedOn!.add({ days: random.int(5, 20) }).toString(),
    effectiveness: 'PENDING',
    ...(isDone && {
      doneOn: actionDoneOn!.toString(),
      verifierId: random.pick(verifiers).id,
      verifiedOn: closedOn.toString(),
      effectiveness: random.chance(0.9) ? 'EFFECTIVE' : random.pick(['PARTLY', 'INEFFECTIVE']),
    }),
  };
}
