import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Intent, Values } from '../../../changes/intent.ts';
import type { Case } from '../case.ts';
import type { Market } from '../market.ts';
import type { Progress } from '../progress.ts';
import type { Random } from '../random.ts';

/** Everything that what follows from a complaint may depend on, and how a row of it is made. */
export interface Scene {
  readonly random: Random;
  readonly market: Market;
  readonly complaintId: string;
  readonly known: Case;
  readonly progress: Progress;
  /** How the customer is to be compensated. */
  readonly remedy: string;
  readonly row: (sheet: SheetKey, patch: Values) => Intent;
}

/** Somebody of the department, other than the one given (R99: who verifies does not own). */
export function somebodyIn({ market, random }: Scene, department: string, other?: string): string {
  return random.pick(market.people.filter((person) => person.department === department && person.id !== other)).id;
}
