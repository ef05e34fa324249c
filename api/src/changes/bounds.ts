import { columnName } from '../sheets/concept.ts';
import { valueOf } from '../sheets/rows.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { Values } from './intent.ts';
import type { Circumstances, Draft, Made, Refusal } from './model.ts';
import { dayOf, inOrder, isBefore, isByPeople } from './rules.ts';
import { type Store, storeOf } from './stores.ts';

/** What the catalogue says of a store's values: which follow which, in the row and in the row it belongs to. */
interface Bounds {
  /** Pairs [earlier, later]. */
  readonly own: readonly (readonly [string, string])[];
  readonly ofParent: readonly (readonly [string, string])[];
}

const known = new WeakMap<Store, Bounds>();

function boundsOf(store: Store): Bounds {
  const found = known.get(store);
  if (found) return found;
  const pairs = store.columns.flatMap(({ key, notBefore = [] }) => notBefore.map((earlier) => [earlier, key] as const));
  const isOfParent = ([earlier]: readonly [string, string]) => earlier.startsWith('parent.');
  const bounds = { own: pairs.filter((pair) => !isOfParent(pair)), ofParent: pairs.filter(isOfParent) };
  known.set(store, bounds);
  return bounds;
}

type Parents = ReadonlyMap<string, Values>;

/** Rows that others belong to, as far as people's drafts must follow days of theirs. */
export async function readParents(
  runner: Runner,
  drafts: readonly Draft[],
  circumstances: Circumstances,
  made: Made,
): Promise<Parents> {
  const parents = new Map<string, Values>();
  if (!isByPeople(circumstances)) return parents;
  for (const [key, group] of Map.groupBy(drafts, ({ sheet }) => sheet)) {
    const store = storeOf(key);
    const { root } = store;
    const pairs = boundsOf(store).ofParent;
    const asking = group.filter(({ patch }) => pairs.some(([, later]) => patch[later]));
    if (!root || asking.length === 0) continue;
    const keys = [...new Set(pairs.map(([earlier]) => earlier.slice('parent.'.length)))];
    const ids = [...new Set(asking.flatMap(({ after }) => (after[root.via] as string | null) ?? []))];
    for (const id of ids) {
      const fresh = made(root.sheet, id);
      if (fresh) parents.set(id, fresh);
    }
    const list = keys.map((name) => `${columnName(name)}::text as "${name}"`).join(', ');
    const text = `select id::text as id, ${list} from ${storeOf(root.sheet).sheet.table} where id = any($1::uuid[])`;
    for (const row of (await run<{ id: string } & Values>(runner, text, [ids])).rows) {
      const { byKey } = storeOf(root.sheet);
      parents.set(row.id, Object.fromEntries(keys.map((name) => [name, valueOf(row[name], byKey.get(name)!.kind)])));
    }
  }
  return parents;
}

/** What the catalogue's own bounds speak against: a number, a day before another, or one that has not come. */
export function outOfBounds(draft: Draft, parents: Parents, circumstances: Circumstances): Refusal[] {
  const store = storeOf(draft.sheet);
  const refusals = [
    ...inOrder(draft, boundsOf(store).own, circumstances.timeZone),
    ...Object.entries(draft.patch).flatMap(([key, value]) => outside(store, key, value)),
  ];
  if (!isByPeople(circumstances)) return refusals;
  return [
    ...refusals,
    ...moreThanWhole(store, draft, circumstances),
    ...ahead(store, draft, circumstances),
    ...beforeParent(store, draft, parents, circumstances),
  ];
}

function outside({ byKey }: Store, column: string, value: unknown): Refusal[] {
  const { least, most } = byKey.get(column) ?? {};
  if (value === null || value === undefined || (least === undefined && most === undefined)) return [];
  if (least !== undefined && Number(value) < least)
    return [
      least === 0 ? { column, code: 'QUANTITY_NEGATIVE' } : { column, code: 'VALUE_TOO_SMALL', params: { least } },
    ];
  return most !== undefined && Number(value) > most ? [{ column, code: 'VALUE_TOO_LARGE', params: { most } }] : [];
}

/** A part that is more than the whole it is taken from, whichever of the two was written. */
function moreThanWhole({ columns, byKey }: Store, { patch, after }: Draft, { locale }: Circumstances): Refusal[] {
  return columns.flatMap(({ key, within = [] }) => {
    const isMore = (whole: string) => after[whole] != null && Number(after[key]) > Number(after[whole]);
    const whole = within.find((one) => (key in patch || one in patch) && isMore(one));
    if (after[key] == null || !whole) return [];
    const params = { part: byKey.get(key)![locale], whole: byKey.get(whole)![locale] };
    return [{ column: key in patch ? key : whole, code: 'MORE_THAN_WHOLE' as const, params }];
  });
}

function ahead({ byKey }: Store, { patch }: Draft, { now, timeZone }: Circumstances): Refusal[] {
  const told = Object.entries(patch).filter(([column]) => {
    const { happened, event } = byKey.get(column) ?? {};
    return happened ?? event !== undefined;
  });
  if (told.length === 0) return [];
  const today = dayOf(now.toString(), timeZone)!;
  return told.flatMap(([column, value]): Refusal[] => {
    const day = dayOf(value, timeZone);
    return day !== null && day > today ? [{ column, code: 'IN_FUTURE' }] : [];
  });
}

function beforeParent(store: Store, { patch, after }: Draft, parents: Parents, { timeZone, locale }: Circumstances) {
  const { root } = store;
  const parent = root && parents.get(after[root.via] as string);
  if (!parent) return [];
  const { columns } = storeOf(root.sheet).sheet;
  return boundsOf(store).ofParent.flatMap(([from, later]): Refusal[] => {
    const earlier = from.slice('parent.'.length);
    const isWrong = isBefore(patch[later], parent[earlier], timeZone);
    // a column of another sheet: its name, since its key says nothing to the reader of this one
    return isWrong
      ? [{ column: later, code: 'DATE_ORDER', params: { earlier: columns[earlier]![locale], later } }]
      : [];
  });
}
