import type { KindName, ValueOf } from '../kinds/kind.ts';
import type { ChoiceListKey } from './choice-lists.ts';
import type { SheetKey } from './keys.ts';

/** How a column may be written: by typing, only while the row is new, never, or by running a verb. */
export type Write = 'cell' | 'create' | 'never' | `verb:${string}`;

export interface Column {
  readonly zh: string;
  readonly en: string;
  readonly kind: KindName;
  readonly write: Write;
  /** Key of the header group it stands under. */
  readonly group?: string;
  /** Pixels in the grid; a seventh of it in Excel characters. */
  readonly width?: number;
  readonly required?: true;
  /**
   * Part (another table) it lives in, and its column there: `line.batchNo`; `parent.receivedAt` is read from the row that
   * this one belongs to. Absent: the sheet's own table.
   */
  readonly from?: `${string}.${string}`;
  /** Worked out when read; stored nowhere. */
  readonly computed?: true;
  /** Goes on after the row is closed; of what has no such mark the facts stand (`complaints/rules/frozen.ts`). */
  readonly afterClosing?: true;
  /** Personal data: masked, left out of exports of those who may not read it; what nothing else has to know of it in its own table. */
  readonly personal?: true;
  /** Other headings that real ledgers give this column. */
  readonly aliases?: readonly string[];
  /** Headings and labels that mean this column where no other does. */
  readonly vague?: readonly string[];
  /** Choice list of a choice or a state. */
  readonly list?: ChoiceListKey;
  /** Column whose value says that this due moment has been met. */
  readonly metBy?: string;
  /** The event that this moment tells of: clocks start and stop by it. */
  readonly event?: string;
  /** The event comes again and again: a later moment tells of one more, an earlier one or none corrects. */
  readonly recurs?: true;
  /** The milestone whose due moment this is, as the rule alone says it. */
  readonly milestone?: string;
  /** The milestone whose due moment without its pauses this is. */
  readonly unpaused?: string;
  /** The milestone whose promised due moment this is. */
  readonly promised?: string;
  /** Stored, but worked out by the sheet's rules whenever they run: nobody writes it, an undo leaves it to them. */
  readonly follows?: true;
  /** The server's own notes: shown in no sheet, no file and no type of the API. */
  readonly internal?: true;
  /** A field that an administrator added: kept in the row's `custom` under its id, which is the column's key. */
  readonly custom?: true;
  /** Sheet a reference points to. */
  readonly to?: SheetKey;
  readonly unique?: true;
  /** The column that says the same in English: contents in pairs, of which a missing one is marked (G15). */
  readonly english?: string;
  /** What a new row holds when nothing is given. */
  readonly initial?: string | number | boolean;
  /** Found by the sheet's search. */
  readonly search?: true;
  /** Shown in the daily view. */
  readonly daily?: true;
  /** Longest text; the kind has its own default. */
  readonly max?: number;
  /** A number that says a place in an order or a price for one: nobody wants its sum. */
  readonly unsummed?: true;
  /** Most decimals; the kind has its own default. */
  readonly scale?: number;
  /** Bounds of a number, both included. */
  readonly least?: number;
  readonly most?: number;
  /** Days or moments that this one must not precede: columns of the row, or `parent.receivedAt` of the row it belongs to. */
  readonly notBefore?: readonly string[];
  /** Quantities of the row that this one is a part of, and so never more than. */
  readonly within?: readonly string[];
  /** Tells of what has happened: nobody writes a day ahead. What tells of an event has, unless it says otherwise. */
  readonly happened?: boolean;
}
export type Columns = Record<string, Column>;

/**
 * A table beside the sheet's own that gives it columns: its first row (`position` 1) for this row, or a one-to-one table.
 * With `sheet`, it is a sheet of its own as well (lines, claims); without, its cells belong to this sheet's rows (contact).
 */
export interface Part {
  readonly table: string;
  /** Column of the part's table that holds this row's id. */
  readonly via: string;
  readonly sheet?: SheetKey;
}

export interface SheetDef<C extends Columns = Columns> {
  /** A `SheetKey`, for every sheet that people see. */
  readonly key: string;
  /** GraphQL type: `Complaint`. The sheet key is its plural: `complaints`. */
  readonly type: string;
  readonly zh: string;
  readonly en: string;
  readonly table: string;
  /** Column whose value stands for the row elsewhere (a reference's label). */
  readonly label: string;
  /** Column that stands for it to an English reader, in rows where it is filled in; one of `codes`, so that it can be typed. */
  readonly labelEn?: string;
  /** Columns, besides id and label, that a typed reference may match: code, number. */
  readonly codes: readonly string[];
  /** Header groups in their order. */
  readonly groups?: Record<string, { readonly zh: string; readonly en: string }>;
  readonly parts?: Record<string, Part>;
  /**
   * The row that this one belongs to: `via` holds its id, and it lists its rows under `as`. Rows take places (`position`) in it,
   * count its version up, and are voided with it.
   */
  readonly parent?: { readonly sheet: SheetKey; readonly via: string; readonly as: string };
  /** Rows are rules of a policy version (`policyId`): they stand still once it is in force, and a new version copies them. */
  readonly isRule?: true;
  /** Rows are made by uploading a file, not by typing. */
  readonly isUploaded?: true;
  /** Rows tell what happened: the system writes them, nobody makes or voids one, and they keep no other row from being voided. */
  readonly isLog?: true;
  /** Settings of the whole company: only who administers them writes rows (right `ADMINISTER`), everybody reads them. */
  readonly isAdministered?: true;
  /** Of an administered sheet: what a person writes himself in the row that stands for him. */
  readonly own?: readonly string[];
  /** Rows are made beside what they are about, not by typing into the sheet. */
  readonly isMadeAside?: true;
  /** Column that is numbered by the system, and the number's prefix: `CC` gives `CC-2026-00123`. */
  readonly numbering?: { readonly column: string; readonly prefix: string };
  /** Columns that fit on a page of A3 and tell of a row what matters. */
  readonly print?: readonly string[];
  /** What a department gets that is asked to do its part: the column that names it, what it reads, and what it fills in. */
  readonly chased?: { readonly by: string; readonly shows: readonly string[]; readonly fills: readonly string[] };
  /** Columns that stay in view on the left. */
  readonly frozen: number;
  /** First order of the sheet. */
  readonly order: { readonly column: string; readonly descending?: true };
  readonly columns: C;
}

export const sheet = <const C extends Columns, const S extends Omit<SheetDef, 'columns'>>(
  definition: S & { readonly columns: C & { readonly [K in keyof C]: Column } },
) => definition as S & { readonly columns: C };

type ColumnsOf<S> = S extends { readonly columns: infer C } ? C : never;
type Value<C> = C extends { readonly kind: infer K extends KindName } ? ValueOf[K] : never;
type Cell<C> = C extends { readonly required: true }
  ? Value<C>
  : C extends { readonly kind: 'flag'; readonly computed?: never }
    ? Value<C>
    : Value<C> | null;

/** A row of the sheet: every column, canonical values. A class that implements it does not compile with a column missing or renamed. */
export type RowOf<S> = { -readonly [K in keyof ColumnsOf<S>]: Cell<ColumnsOf<S>[K]> };

type KeyedColumn = Column & { readonly key: string };

// a sheet's columns are asked for with every row
const listed = new WeakMap<SheetDef, Readonly<Record<'all' | 'seen', readonly KeyedColumn[]>>>();

function listsOf(definition: SheetDef) {
  const known = listed.get(definition);
  if (known) return known;
  const all = Object.entries(definition.columns).map(([key, column]) => ({ key, ...column }));
  const lists = { all, seen: all.filter(({ internal }) => !internal) };
  listed.set(definition, lists);
  return lists;
}

/** Every column of a sheet in order, with its key, the server's own notes among them. */
export const allColumnsOf = (definition: SheetDef): readonly KeyedColumn[] => listsOf(definition).all;

/** Columns that people see, in their order, with their keys. */
export const columnsOf = (definition: SheetDef): readonly KeyedColumn[] => listsOf(definition).seen;
