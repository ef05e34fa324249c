import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Runner } from '../../sheets/statement.ts';
import { isSameValue, storedValue } from './compare.ts';
import type { Group, OpenCell, PlannedIntent } from './plan.ts';
import { type Write, writesOf } from './written.ts';

/**
 * Cells of rows that were found without what their file was made from: of them the history tells what the file may have been
 * made from. What an earlier import wrote is its base; a value that the cell held before somebody wrote a newer one is an old
 * one. Neither overwrites what is newer unless somebody decides so.
 */
export async function keepNewer(runner: Runner, sheet: SheetDef, groups: readonly Group[]): Promise<void> {
  const baseless = groups.flatMap((group) => group.intents.filter(isBaseless).map((intent) => ({ group, intent })));
  const bySheet = Map.groupBy(baseless, ({ intent }) => intent.sheet);
  for (const [key, own] of bySheet) {
    const shown = key === sheet.key ? sheet : (sheets as Record<string, SheetDef>)[key];
    if (!shown) continue;
    const cells = own.flatMap(({ intent: { id, patch } }) => Object.keys(patch).map((column) => ({ id, column })));
    const writes = await writesOf(runner, shown, cells);
    for (const { group, intent } of own) {
      const kept = settled(shown, intent, (column) => writes({ id: intent.id, column }));
      group.open.push(...kept.open);
      group.intents = group.intents.flatMap((one) => (one === intent ? kept.intents : [one]));
      if (group.action === 'CHANGED' && group.intents.length + group.open.length === 0) group.action = 'UNCHANGED';
    }
  }
}

const isBaseless = ({ isNew, base }: PlannedIntent) => !isNew && base !== undefined && 'values' in base;

function settled(sheet: SheetDef, intent: PlannedIntent, writes: (column: string) => readonly Write[]) {
  const open: OpenCell[] = [];
  const patch = Object.entries(intent.patch).filter(([column, file]) => {
    const newer = newerThan(sheet, column, file, writes(column));
    if (newer && 'base' in newer) open.push(openCell(intent, column, newer.base, newer.last));
    return newer === null;
  });
  return { open, intents: patch.length > 0 ? [{ ...intent, patch: Object.fromEntries(patch) }] : [] };
}

/** What was written after the file's value: with the `base` of a conflict, or `KEPT` where the file still says what an earlier one did. */
function newerThan(
  sheet: SheetDef,
  column: string,
  file: unknown,
  writes: readonly Write[],
): { readonly base: unknown; readonly last: Write } | { readonly kept: true } | null {
  const value = (stored: unknown) => storedValue(sheet, column, stored);
  const isFile = (stored: unknown) => isSameValue(sheet, column, file, value(stored));
  const last = writes.at(-1);
  if (!last) return null;
  const imported = writes.findLast(({ isImport }) => isImport);
  if (imported && imported !== last)
    return isFile(imported.after) ? { kept: true } : { base: value(imported.after), last };
  const earlier = writes
    .flatMap((write) => ('before' in write ? [write.before] : []))
    .concat(writes.slice(0, -1).map(({ after }) => after));
  return earlier.some(isFile) ? { base: file, last } : null;
}

const openCell = (
  { sheet, id, row, patch, before }: PlannedIntent,
  column: string,
  base: unknown,
  { by, at }: Write,
): OpenCell => ({
  reason: 'CONFLICT',
  sheet,
  id,
  column,
  row,
  base,
  file: patch[column] ?? null,
  current: before?.[column] ?? null,
  by,
  at,
});
