import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Intent, Values } from '../../changes/intent.ts';
import { batchesOf } from './batches.ts';
import { caseOf } from './case.ts';
import { stepsOf } from './complaint.ts';
import { consequencesOf } from './consequences/consequences.ts';
import { entriesOf, type Entry } from './entries.ts';
import { idsFrom } from './ids.ts';
import { marketOf, newRow } from './market.ts';
import { progressOf } from './progress.ts';
import { type Random, randomFrom } from './random.ts';

const SEED = 20_080_701;
const COMPLAINTS = 400;

/** The rows of the demo year, in the order they are written: what complaints refer to, then the complaints. */
interface DemoYear {
  readonly market: readonly Intent[];
  /** The complaints and what hangs under them, as they stand at the end. */
  readonly complaints: readonly Intent[];
  /** The same, as it was entered in the course of the year. */
  readonly entries: readonly Entry[];
}

/** A year of a manufacturer's complaints up to `now`, the same for the same moment. */
export function demoYear(now: Temporal.ZonedDateTime, departments: ReadonlyMap<string, string>): DemoYear {
  const random = randomFrom(SEED);
  const start = now.subtract({ days: 366 }).toInstant();
  const market = marketOf(random, start, departments);
  const idAt = idsFrom(random);
  const numbers = new Map<number, number>();
  const entries: Entry[] = [];
  const complaints = momentsUpTo(random, now).flatMap((receivedAt) => {
    const known = caseOf(random, market, receivedAt);
    const progress = progressOf(random, receivedAt, now);
    const id = idAt(receivedAt.toInstant());
    const number = `CC-${receivedAt.year}-${String(next(numbers, receivedAt.year)).padStart(5, '0')}`;
    const steps = stepsOf(random, market, known, progress);
    const patch = Object.assign({ number }, ...steps.map((step) => step.patch)) as Values;
    const row = (sheet: SheetKey, values: Values) => newRow(sheet, idAt(receivedAt.toInstant()), values);
    const scene = { random, market, complaintId: id, known, progress, remedy: random.pick(known.story.remedy), row };
    const under = consequencesOf(scene, patch);
    entries.push(...entriesOf(id, number, steps, under));
    return [newRow('complaints', id, patch), ...under];
  });
  return { market: [...market.intents, ...batchesOf(random, market, complaints, idAt)], complaints, entries };
}

function next(counts: Map<number, number>, year: number): number {
  const count = (counts.get(year) ?? 0) + 1;
  counts.set(year, count);
  return count;
}

/** When complaints came in: in working hours, rarely on a weekend, a little more often lately. */
function momentsUpTo(random: Random, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  const moments: Temporal.ZonedDateTime[] = [];
  while (moments.length < COMPLAINTS) {
    const day = now.subtract({ days: Math.floor(365 * random.next() ** 1.6) });
    const moment = day.withPlainTime({ hour: random.int(8, 17), minute: random.int(0, 59), second: random.int(0, 59) });
    const isOff = moment.dayOfWeek > 5 && !random.chance(0.12);
    if (!isOff && Temporal.ZonedDateTime.compare(moment, now) < 0) moments.push(moment);
  }
  return moments.toSorted(Temporal.ZonedDateTime.compare);
}
