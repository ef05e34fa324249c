import type { Draft, SheetModel } from '../changes/model.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** Rates by currency and day: of two for one day neither could win. */
type Days = ReadonlyMap<string, string>;

const dayOf = ({ after }: Pick<Draft, 'after'>) => `${String(after['currency'])} ${String(after['validFrom'])}`;

export const exchangeRateModel: SheetModel<Days> = {
  facts: (runner, drafts) => readDays(runner, drafts),
  decide(draft, days) {
    const { id, after } = draft;
    if (Number(after['rate']) === 0) return { refusals: [{ column: 'rate', code: 'VALUE_INVALID' }] };
    const isTaken = (days.get(dayOf(draft)) ?? id) !== id;
    return isTaken ? { refusals: [{ column: 'validFrom', code: 'RATES_TIE' }] } : {};
  },
};

async function readDays(runner: Runner, drafts: readonly Draft[]): Promise<Days> {
  const text = `select id::text as id, currency, valid_from::text as "validFrom" from exchange_rate
    where voided_at is null and id <> all($1::uuid[])`;
  const { rows } = await run<{ id: string } & Draft['after']>(runner, text, [drafts.map(({ id }) => id)]);
  const days = new Map(rows.map((row) => [dayOf({ after: row }), row.id]));
  for (const draft of drafts) if (!days.has(dayOf(draft))) days.set(dayOf(draft), draft.id);
  return days;
}

/** What currencies are worth on a day: by the last row that holds by then. */
export async function readRates(
  runner: Runner,
  currencies: readonly unknown[],
  day: string,
): Promise<Map<string, string>> {
  const text = `select distinct on (currency) currency, trim_scale(rate)::text as rate from exchange_rate
    where voided_at is null and currency = any($1::text[]) and valid_from <= $2::date order by currency, valid_from desc`;
  const { rows } = await run<{ currency: string; rate: string }>(runner, text, [currencies.filter(Boolean), day]);
  return new Map(rows.map(({ currency, rate }) => [currency, rate]));
}
