import type { Market, MarketCustomer } from './market.ts';
import type { Random } from './random.ts';
import { commonStories } from './trades/common.ts';
import type { ProductLine, Story, Trade } from './trades/trade.ts';

/** Who complained, when, about what: everything that is known of a complaint on its first day. */
export interface Case {
  readonly receivedAt: Temporal.ZonedDateTime;
  readonly buyer: MarketCustomer;
  readonly trade: Trade;
  readonly product: { readonly id: string; readonly line: ProductLine };
  readonly story: Story;
  readonly severity: string;
  readonly channel: string;
  readonly ordered: number;
  readonly shipped: number;
  readonly defective: number;
  readonly batchNo: string;
  readonly orderNo: string;
  readonly producedOn: Temporal.PlainDate;
  readonly shippedOn: Temporal.PlainDate;
}

const channels: Readonly<Record<string, readonly string[]>> = {
  CUSTOMER: ['EMAIL', 'EMAIL', 'EMAIL', 'EMAIL', 'PHONE', 'PHONE', 'WEB', 'FAX', 'VISIT'],
  DEALER: ['PHONE', 'PHONE', 'PHONE', 'EMAIL', 'FAX', 'WEB'],
  RETAILER: ['PHONE', 'EMAIL', 'EMAIL', 'POINT_OF_SALE', 'POINT_OF_SALE', 'REGULATOR'],
  CONSUMER: ['PHONE', 'PHONE', 'PHONE', 'WEB', 'WEB', 'POINT_OF_SALE', 'LETTER', 'MEDIA', 'TRANSFERRED'],
};

export function caseOf(random: Random, market: Market, receivedAt: Temporal.ZonedDateTime): Case {
  const buyer = weighted(random, market.customers);
  const trade = random.pick(buyer.trades);
  const product = random.pick(market.products.get(trade)!);
  const story = random.chance(0.25) ? random.pick(commonStories) : random.pick(trade.stories);
  const severity = random.pick(story.severity);
  const ordered = random.pick(buyer.customer.party === 'CONSUMER' ? [1, 2, 3, 6] : trade.orders);
  const shipped = ordered < 10 || random.chance(0.85) ? ordered : ordered - random.int(1, Math.ceil(ordered / 50));
  const rate = random.pick([0.0004, 0.001, 0.002, 0.004, 0.008, 0.015, 0.03, 0.06, 0.12]);
  const defective = Math.max(1, Math.min(shipped, Math.round(shipped * rate * (0.6 + random.next()))));
  const shippedOn = receivedAt.toPlainDate().subtract({ days: random.int(3, 40) });
  const producedOn = shippedOn.subtract({ days: random.int(3, 25) });
  const channel = random.pick(channels[buyer.customer.party]!);
  const orderNo = `SO${String(shippedOn.year).slice(2)}${random.int(10000, 99999)}`;
  const batchNo = batchOf(random, producedOn);
  return {
    receivedAt,
    buyer,
    trade,
    product,
    story,
    severity,
    channel,
    ordered,
    shipped,
    defective,
    batchNo,
    orderNo,
    producedOn,
    shippedOn,
  };
}

function weighted(random: Random, buyers: readonly MarketCustomer[]): MarketCustomer {
  let at = random.next() * buyers.reduce((sum, { customer }) => sum + customer.weight, 0);
  return buyers.find(({ customer }) => (at -= customer.weight) < 0) ?? buyers[0]!;
}

/** Lot numbers as plants write them: with leading zeros, or a letter that looks like an exponent. */
function batchOf(random: Random, producedOn: Temporal.PlainDate): string {
  if (random.chance(0.2)) return String(random.int(200, 999)).padStart(6, '0');
  const week = String(producedOn.weekOfYear).padStart(2, '0');
  return `${String(producedOn.year).slice(2)}${week}${random.pick(['A', 'B', 'E'])}${random.int(1, 9)}`;
}

const units: Readonly<Record<string, string>> = { PCS: '件', SET: '套', ROLL: '支', BAG: '袋' };

/** The customer's words, with this case's figures in them. */
export function describe({ product, defective, shipped, trade, batchNo, orderNo }: Case, template: string): string {
  const words: Record<string, string> = {
    product: product.line[1],
    defective: String(defective),
    amount: `${defective} ${units[trade.unit]}`,
    shipped: String(shipped),
    rate: `${((defective / shipped) * 100).toFixed(1)}%`,
    batch: batchNo,
    order: orderNo,
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => words[name]!);
}
