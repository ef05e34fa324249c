import type { Column } from '@redress/schema/sheets/sheet.ts';

/**
 * The verbs that cells can be, and what an undo of each does: put the old value back (`inverse`), put it back and say so to
 * whoever was told (`compensate`, an event or a message of its own), or refuse.
 */
const verbs: Readonly<Record<string, 'inverse' | 'compensate' | 'refuse'>> = {
  move: 'inverse',
  // the customer was given a new date (R52): taking it back is an event of its own
  extend: 'compensate',
  // complaints may have begun with the version meanwhile
  activate: 'refuse',
};

/** What an undo does to a column; an ordinary cell gets its old value back. */
export function undoOf({ write }: Column): 'inverse' | 'compensate' | 'refuse' {
  return write.startsWith('verb:') ? verbs[write.slice('verb:'.length)]! : 'inverse';
}

/** Whether a verb is one that is declared here. */
export const isVerb = (name: string) => name in verbs;
