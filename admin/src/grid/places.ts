import { type Selection, startSelection } from './selection.ts';
import { conditionOf, type Query } from './source.ts';

/** Where somebody was in the rows of a query: what was selected, and the first row on screen. */
export interface Place {
  readonly selection: Selection;
  readonly top: number;
}

const keyOf = (query: Query) => JSON.stringify([conditionOf(query), query.search.trim(), query.sort, query.by]);

/** Remembers the place in each query, so that leaving a search or a filter leads back to it. */
export class Places {
  private readonly known = new Map<string, Place>();

  leave(query: Query, place: Place) {
    this.known.set(keyOf(query), place);
  }

  /** The place in a query; the top of one that is new, in the column one comes from. */
  find(query: Query, from: Selection): Place {
    const col = from.active.col;
    const cell = { row: 0, col };
    return (
      this.known.get(keyOf(query)) ?? {
        selection: { ...startSelection, active: cell, anchor: cell, focus: cell },
        top: 0,
      }
    );
  }
}
