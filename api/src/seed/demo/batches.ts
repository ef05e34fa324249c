import type { Intent, Values } from '../../changes/intent.ts';
import { type Market, type MarketCustomer, newRow } from './market.ts';
import type { Random } from './random.ts';

type IdAt = (moment: Temporal.Instant) => string;

/** The batches that complaints name, as production knows them, and where each of them was shipped. */
export function batchesOf(random: Random, market: Market, complaints: readonly Intent[], idAt: IdAt): Intent[] {
  const seen = new Set<string>();
  const units = new Map(market.intents.map(({ id, patch }) => [id, patch['unit'] ?? null]));
  return complaints.flatMap(({ sheet, patch }) => {
    const key = `${String(patch['productId'])} ${String(patch['batchNo'])}`;
    if (sheet !== 'complaints' || seen.has(key)) return [];
    seen.add(key);
    const { batchNo, productId, producedOn, productionLine } = patch;
    const id = idAt(instantOf(producedOn));
    const shipments = shipmentsOf(random, market, { ...patch, unit: units.get(productId as string) });
    const quantity = shipments.reduce((sum, shipment) => sum + Number(shipment['quantity']), 0);
    const departmentId = market.departments.get('SC');
    const values = { batchNo, productId, producedOn, productionLine, departmentId, quantity: String(quantity) };
    return [
      newRow('batches', id, values),
      ...shipments.map((shipment) =>
        newRow('batchShipments', idAt(instantOf(shipment['shippedOn'])), { batchId: id, ...shipment }),
      ),
    ];
  });
}

const instantOf = (day: unknown) => Temporal.PlainDate.from(String(day)).toZonedDateTime('UTC').toInstant();

/** To who complained, and of some batches to others as well. */
function shipmentsOf(random: Random, market: Market, patch: Values): Values[] {
  const buyer = market.customers.find(({ id }) => id === patch['customerId'])!;
  const others = market.customers.filter(
    ({ id, trades }) => id !== buyer.id && trades.some((trade) => buyer.trades.includes(trade)),
  );
  const also = others.length === 0 ? [] : Array.from({ length: random.int(0, 2) }, () => random.pick(others));
  return [buyer, ...new Set(also)].map((customer) => shipmentTo(random, customer, patch));
}

function shipmentTo(random: Random, { id, customer }: MarketCustomer, patch: Values): Values {
  const { customerId, shippedOn, shippedQuantity, unit } = patch;
  const quantity = id === customerId ? shippedQuantity : String(Math.ceil(Number(shippedQuantity) / random.int(2, 5)));
  const shipmentNo = `FH${String(shippedOn).replaceAll('-', '').slice(2)}${random.int(10, 99)}`;
  return { shipmentNo, customerId: id, region: customer.branch ?? customer.country, shippedOn, quantity, unit };
}
