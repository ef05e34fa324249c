import type { Intent, Values } from '../../../changes/intent.ts';
import { type Scene, somebodyIn } from './scene.ts';

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

/** What the customer demands in money, what it is made up of, and what was offered (R3, R110, R111e). */
export function claimOf(scene: Scene): Intent[] {
  const { random, complaintId, known, progress, remedy, row } = scene;
  if (!progress.hasReached('IN_PROGRESS') || !withMoney.has(remedy) || !random.chance(0.8)) return [];
  const currency = known.buyer.customer.currency ?? 'CNY';
  const digits = currency === 'JPY' || currency === 'KRW' ? 0 : 2;
  const price = (known.product.line[3] * rates[currency]!).toFixed(digits);
  const goods = known.defective * Number(price);
  const amount = Math.max(goods, 80 * rates[currency]!) * (1 + random.int(0, 3));
  const approved = amount * random.pick([1, 1, 0.8, 0.5, 0.7]);
  const claim = row('claims', {
    complaintId,
    basis: random.pick(
      known.trade.family === '速冻食品' ? ['STANDARD', 'GOODWILL'] : ['CONTRACT', 'CONTRACT', 'AGREEMENT'],
    ),
    amount: amount.toFixed(digits),
    currency,
    ...stage(scene, approved.toFixed(digits)),
    note: random.chance(0.2) ? `发货日期 ${known.shippedOn.toString()} 对应发票` : null,
  });
  const line = { claimId: claim.id, ...claimedGoods(scene), unitPrice: price, amount: goods.toFixed(digits) };
  return [claim, row('claimLines', line), ...offers(scene, claim.id, approved, digits, currency)];
}

/** Submitted once it is known, decided with the answer, settled before the closing. */
function stage(scene: Scene, approvedAmount: string): Values {
  const { progress, known } = scene;
  const submittedAt = (progress.customerInformedAt ?? progress.registeredAt ?? known.receivedAt).toInstant();
  const submitted = { state: 'SUBMITTED', submittedAt: submittedAt.toString({ smallestUnit: 'millisecond' }) };
  if (!progress.repliedOn) return submitted;
  const decided = { ...submitted, ...decision(scene, approvedAmount), state: 'APPROVED' };
  return progress.closedOn ? { ...decided, state: 'SETTLED', settledOn: progress.closedOn.toString() } : decided;
}

const decision = ({ random, remedy, progress }: Scene, approvedAmount: string): Values => ({
  approvedAmount,
  remedy,
  settlement: remedy === 'GOODS' ? 'GOODS_OFFSET' : random.pick(['CASH_OFFSET', 'CREDIT_NOTE', 'CASH']),
  decidedOn: progress.repliedOn!.toString(),
});

const claimedGoods = ({ known }: Scene): Values => ({
  productId: known.product.id,
  productName: known.product.line[1],
  batchNo: known.batchNo,
  quantity: String(known.defective),
  unit: known.trade.unit,
});

/** Sometimes a lower offer was refused first. */
function offers(scene: Scene, claimId: string, approved: number, digits: number, currency: string): Intent[] {
  const { random, progress, remedy, row } = scene;
  if (!progress.repliedOn) return [];
  const offer = (share: number, response: string, daysBefore: number) =>
    row('claimOffers', {
      claimId,
      remedy,
      amount: (approved * share).toFixed(digits),
      currency,
      offeredOn: progress.repliedOn!.subtract({ days: daysBefore }).toString(),
      offeredById: somebodyIn(scene, 'XS'),
      response,
      respondedOn: response === 'OPEN' ? null : progress.repliedOn!.toString(),
    });
  const last = offer(1, progress.closedOn ? 'ACCEPTED' : 'OPEN', 0);
  return random.chance(0.3) ? [offer(0.6, 'REFUSED', 1), last] : [last];
}
