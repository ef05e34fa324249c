import type { Placed } from './edits.ts';
import type { Selection } from './selection.ts';

/** One thing a person did: the server's change set, or what of it no row holds, or both; and where they did it. */
export interface Done {
  /** Missing when the server wrote nothing of it. */
  readonly changeSet?: string;
  /** The step of its edits, which are undone with it. */
  readonly step?: string;
  /** Edits that were undone and new rows that went with them, for the redo. */
  readonly edits?: readonly Placed[];
  readonly rows?: readonly string[];
  /** It made or voided rows beyond those one typed into: the window is read anew when it is taken back. */
  readonly isReread?: boolean;
  readonly selection: Selection;
}

/** What can be taken back and what can be done again, newest last. Undo and redo are change sets of the server's own. */
export interface History {
  readonly done: readonly Done[];
  readonly undone: readonly Done[];
}

const LONGEST = 200;
export const emptyHistory: History = { done: [], undone: [] };

/** Something new was done: what had been undone cannot be redone any more. */
export const remember = (history: History, entry: Done): History => ({
  done: [...history.done, entry].slice(-LONGEST),
  undone: [],
});

/** It has been taken back elsewhere: here it is neither undone nor redone any more. */
export const forget = ({ done, undone }: History, changeSet: string): History => ({
  done: done.filter((entry) => entry.changeSet !== changeSet),
  undone: undone.filter((entry) => entry.changeSet !== changeSet),
});

/** Lets go of steps of which nothing is written and nothing is left; `left` are the steps that still have edits. */
export const tidied = ({ done, undone }: History, left: ReadonlySet<string>): History => ({
  done: done.filter(({ changeSet, step }) => changeSet || (step && left.has(step))),
  undone,
});

/** Takes the newest entry off one stack; its inverse belongs on the other. */
export function take(history: History, way: 'undo' | 'redo'): [Done | undefined, History] {
  if (way === 'undo') return [history.done.at(-1), { ...history, done: history.done.slice(0, -1) }];
  return [history.undone.at(-1), { ...history, undone: history.undone.slice(0, -1) }];
}

/** Puts the inverse on the other stack. */
export const turn = (history: History, way: 'undo' | 'redo', inverse: Done): History =>
  way === 'undo'
    ? { ...history, undone: [...history.undone, inverse] }
    : { ...history, done: [...history.done, inverse] };
