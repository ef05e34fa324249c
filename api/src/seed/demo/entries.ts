import type { Intent, Values } from '../../changes/intent.ts';
import type { Step } from './complaint.ts';
import { newRow } from './market.ts';

/** What somebody entered at a moment. Entries of one complaint follow one another. */
export interface Entry {
  readonly complaintId: string;
  readonly at: Temporal.Instant;
  readonly by: string;
  readonly intents: readonly Intent[];
}

/** A complaint step by step, each with the rows that are entered along with it. */
export function entriesOf(id: string, number: string, steps: readonly Step[], under: readonly Intent[]): Entry[] {
  const held: Record<string, unknown> = {};
  const places = placesOf(steps, under);
  return steps.map(({ at, by, patch }, place) => {
    const keys = Object.keys(patch);
    const base = { values: Object.fromEntries(keys.map((key) => [key, held[key] ?? null])) };
    Object.assign(held, patch);
    const own: Intent =
      place === 0
        ? newRow('complaints', id, { number, ...patch })
        : { sheet: 'complaints', id, isNew: false, base, patch };
    const along = under.filter((row) => places.get(row.id) === place);
    return { complaintId: id, at: at.toInstant(), by, intents: [own, ...along] };
  });
}

/** A row is entered with the first step by which all that it tells of has happened, and never before the row it belongs to. */
function placesOf(steps: readonly Step[], under: readonly Intent[]): Map<string, number> {
  const days = steps.map(({ at }) => at.toPlainDate().toString());
  const places = new Map<string, number>();
  for (const { id, patch } of under) {
    const told = lastDay(patch);
    const found = told ? days.findIndex((day) => day >= told) : 0;
    const above = Object.values(patch).flatMap((value) => places.get(value as string) ?? []);
    places.set(id, Math.max(found < 0 ? steps.length - 1 : found, ...above));
  }
  return places;
}

const planned = new Set(['dueOn', 'producedOn', 'shippedOn']);

/** The last day that a row tells of, what is only planned left aside. */
const lastDay = (patch: Values): string | undefined =>
  Object.entries(patch)
    .flatMap(([key, value]) =>
      /(On|At)$/.test(key) && !planned.has(key) && typeof value === 'string' ? value.slice(0, 10) : [],
    )
    .toSorted()
    .at(-1);
