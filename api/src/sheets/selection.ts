import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { childrenOf, objectField, sheetOf, sourceOf } from './columns.ts';
import { derived } from './derived.ts';

/** What a reader asked of a sheet's rows: columns, referenced rows by their reference column, child lists by their field. */
export interface Selection {
  readonly columns: Set<string>;
  readonly references: Map<string, Selection>;
  readonly children: Map<string, Selection>;
  /** Fields that follow from columns. */
  readonly derived: Set<string>;
  /** What is asked of the custom fields; absent where nothing is. */
  custom?: CustomSelection;
}

export interface CustomSelection {
  /** Names of the rows that references stand for are asked too. */
  readonly withLabels: boolean;
  /** Fields that are hidden from the reader. */
  readonly isHidden?: (field: string) => boolean;
}

export const emptySelection = (): Selection => ({
  columns: new Set(['id']),
  references: new Map(),
  children: new Map(),
  derived: new Set(),
});

type Info = Pick<GraphQLResolveInfo, 'fragments'>;

function* fieldsOf(set: SelectionSetNode | undefined, info: Info): Generator<FieldNode> {
  for (const node of set?.selections ?? []) {
    if (node.kind === Kind.FIELD) yield node;
    else if (node.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(node.selectionSet, info);
    else yield* fieldsOf(info.fragments[node.name.value]?.selectionSet, info);
  }
}

/** Reads the selection of the rows out of a query, so that exactly the asked columns are read. */
export function selectionOf(
  sheet: SheetDef,
  set: SelectionSetNode | undefined,
  info: Info,
  into = emptySelection(),
): Selection {
  for (const field of fieldsOf(set, info)) addField(sheet, field, info, into);
  return into;
}

function addField(sheet: SheetDef, field: FieldNode, info: Info, into: Selection) {
  const name = field.name.value;
  const reference = `${name}Id`;
  const child = childrenOf[sheet.key]?.[name];
  if (child) {
    into.children.set(name, selectionOf(sheetOf(child.sheet), field.selectionSet, info, into.children.get(name)));
  } else if (sheet.columns[reference]?.kind === 'reference' && objectField(reference) === name) {
    const target = sheetOf(sheet.columns[reference].to!);
    into.references.set(reference, selectionOf(target, field.selectionSet, info, into.references.get(reference)));
  } else if (sourceOf(sheet, name)) into.columns.add(name);
  if (name === 'custom') {
    const labelled = [...fieldsOf(field.selectionSet, info)].some((inner) => inner.name.value === 'label');
    into.custom = { withLabels: labelled || into.custom?.withLabels === true };
  }
  const follows = derived[sheet.key]?.[name];
  if (!follows) return;
  into.derived.add(name);
  for (const needed of follows.needs) into.columns.add(needed);
}

/** The fields found under a path of field names, e.g. `nodes` of a connection. */
function fieldsAt(info: GraphQLResolveInfo, path: readonly string[]): readonly FieldNode[] {
  return path.reduce(
    (fields, name) =>
      fields.flatMap((field) => [...fieldsOf(field.selectionSet, info)].filter((inner) => inner.name.value === name)),
    info.fieldNodes,
  );
}

/** What is asked of the rows under a path of field names. */
export const selectionAt = (sheet: SheetDef, info: GraphQLResolveInfo, path: readonly string[]): Selection =>
  once(selections, info, path, () =>
    fieldsAt(info, path).reduce((into, field) => selectionOf(sheet, field.selectionSet, info, into), emptySelection()),
  );

/** Whether a field is asked for under a path of field names. */
export const isAsked = (info: GraphQLResolveInfo, path: readonly string[]): boolean =>
  once(askedFields, info, path, () => fieldsAt(info, path).length > 0);

type ByPath<T> = WeakMap<FieldNode, Map<string, T>>;
const selections: ByPath<Selection> = new WeakMap();
const askedFields: ByPath<boolean> = new WeakMap();

/** An operation is parsed once and run many times: what follows from its text alone is worked out once for each field. */
function once<T>(kept: ByPath<T>, info: GraphQLResolveInfo, path: readonly string[], workOut: () => T): T {
  const [field, ...same] = info.fieldNodes;
  if (same.length > 0) return workOut();
  const byPath = kept.get(field!) ?? new Map<string, T>();
  kept.set(field!, byPath);
  const key = path.join('.');
  const value = byPath.get(key) ?? workOut();
  byPath.set(key, value);
  return value;
}
