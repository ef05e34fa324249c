import { fixedRights } from '../access/fixed-rights.ts';
import { administers } from '../access/held-rights.ts';
import type { Runner } from '../sheets/statement.ts';
import type { Circumstances } from './model.ts';
import { isOfSomebody } from './rules.ts';
import { refuseCell, refuseRow, type Unit } from './units.ts';

const params = { right: fixedRights.administer };

/** Refuses rows of administered sheets to whoever does not administer them; in his own row, all but what is his to write. */
export async function refuseSettings(
  runner: Runner,
  units: readonly Unit[],
  { actor, source }: Pick<Circumstances, 'actor' | 'source'>,
): Promise<void> {
  if (!isOfSomebody({ source })) return;
  const guarded = units.filter((unit) => unit.store.sheet.isAdministered);
  if (guarded.length === 0 || (await administers(runner, actor.id))) return;
  for (const unit of guarded) {
    const { intent, store, cells } = unit;
    const own = !intent.isNew && !intent.verb && intent.id === actor.id ? store.sheet.own : undefined;
    if (!own) refuseRow(unit, 'RIGHT_MISSING', params);
    for (const cell of cells) if (own && !own.includes(cell.key)) refuseCell(cell, 'RIGHT_MISSING', params);
  }
}
