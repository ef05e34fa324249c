import { customers } from '@redress/schema/sheets/customers.ts';
import { products } from '@redress/schema/sheets/products.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Circumstances, Draft, Made } from '../changes/model.ts';
import { type PolicyBook, policyBook } from '../policies/policy-book.ts';
import { isByPeople, isOfSomebody } from '../changes/rules.ts';
import { columnName } from '../sheets/concept.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { heldRights } from '../access/held-rights.ts';
import { readCaseFacts } from './case-facts.store.ts';
import type { CaseFacts } from './rules/case-facts.ts';
import { couldMatter } from './rules/clocks.ts';
import { frozenColumns, isOver } from './rules/frozen.ts';
import { askedBy } from './rules/guards.ts';
import { type Alike, readAlike } from './tags.ts';
import { stepsOf } from './workflow.ts';

type Row = Readonly<Record<string, unknown>>;

/** What the clocks of complaints depend on besides the complaints; null where a change cannot concern a clock. */
export interface PolicyFacts {
  readonly book: PolicyBook;
  /** Rights of whoever asks; read where a step is taken. */
  readonly held: ReadonlySet<string>;
  /** What the other rows of a complaint say; read where a step is taken. */
  readonly caseOf: (id: string) => CaseFacts;
  /** How many complaints are like the new ones, as far as tags ask. */
  readonly alike: Alike;
  /** Department of whoever files; read where somebody files a complaint and does not say whose mail it came with. */
  readonly filedIn: string | null;
  /** States of the complaints that new ones reopen. */
  readonly stateOf: ReadonlyMap<string, string>;
  /** What selectors ask of the customer and the product, under `customer.family` and the like, by their ids. */
  readonly related: ReadonlyMap<string, Row>;
}

/** Reads the policies, which are kept in memory, and for new complaints what the choice of a policy asks for. */
export async function policyFacts(
  runner: Runner,
  drafts: readonly Draft[],
  circumstances: Circumstances,
  made: Made,
): Promise<PolicyFacts | null> {
  const { owner, actor, timeZone, now } = circumstances;
  const isCorrected = isOfSomebody(circumstances) && drafts.some(touchesClosed);
  if (!isCorrected && !drafts.some(({ before, patch }) => !before || couldMatter(Object.keys(patch)))) return null;
  const book = await policyBook(owner, runner);
  const fresh = drafts.filter(({ before }) => !before);
  const asked = fresh.length > 0 ? askedBySelectors(book) : [];
  const related = new Map<string, Row>();
  for (const [prefix, sheet] of [
    ['customer', customers],
    ['product', products],
  ] as const) {
    const keys = asked.flatMap((key) => (key.startsWith(`${prefix}.`) ? [key.slice(prefix.length + 1)] : []));
    const ids = [...new Set(fresh.flatMap(({ given }) => (given[`${prefix}Id`] as string | null) ?? []))];
    if (keys.length === 0 || ids.length === 0) continue;
    for (const id of ids) {
      const row = made(sheet.key, id);
      if (row) related.set(id, prefixed(prefix, keys, row));
    }
    for (const row of await readRows(runner, sheet, keys, ids)) related.set(row.id, prefixed(prefix, keys, row));
  }
  const { rights, ids } = askedOf(drafts, book);
  return {
    book,
    related,
    held: rights || isCorrected ? await heldRights(runner, actor.id) : new Set<string>(),
    caseOf: await readCaseFacts(runner, ids, timeZone),
    alike: isByPeople(circumstances) ? await readAlike(runner, fresh, book, now.toString()) : new Map(),
    stateOf: await readStates(runner, fresh),
    filedIn: await filingDepartment(runner, fresh, circumstances),
  };
}

/** R11: a complaint is received where whoever files it works. */
async function filingDepartment(runner: Runner, fresh: readonly Draft[], circumstances: Circumstances) {
  if (!isByPeople(circumstances) || fresh.every(({ after }) => after['receivingDepartmentId'])) return null;
  const text = 'select department_id::text as id from app_user where id = $1';
  return (await run<{ id: string | null }>(runner, text, [circumstances.actor.id])).rows[0]?.id ?? null;
}

/** Whether the facts of a closed complaint would change, or it would be voided: a void patches nothing. */
const touchesClosed = ({ before, patch }: Draft) =>
  frozenColumns(before, patch).length > 0 || (isOver(before) && Object.keys(patch).length === 0);

const askedBySelectors = ({ selectors }: PolicyBook) => [
  ...new Set(selectors.flatMap(({ appliesWhen }) => Object.keys(appliesWhen))),
];

/** What the steps that are taken ask for besides the complaints: rights, and other rows of which complaints. */
function askedOf(drafts: readonly Draft[], { policies }: PolicyBook) {
  const steps = drafts.flatMap((draft) => {
    const policy = policies.get(draft.after['policyId'] as string);
    return stepsOf(draft).map(([step]) => {
      // a new complaint is given its policy later
      const asked = policy ? askedBy(step, policy) : { rights: true, facts: false };
      return { rights: asked.rights, ids: draft.before && asked.facts ? [draft.id] : [] };
    });
  });
  return { rights: steps.some(({ rights }) => rights), ids: steps.flatMap(({ ids }) => ids) };
}

async function readStates(runner: Runner, fresh: readonly Draft[]): Promise<Map<string, string>> {
  const ids = fresh.flatMap(({ patch }) => (patch['reopensId'] as string | null) ?? []);
  if (ids.length === 0) return new Map();
  const text = 'select id::text as id, state from complaint where id = any($1::uuid[])';
  const { rows } = await run<{ id: string; state: string }>(runner, text, [ids]);
  return new Map(rows.map(({ id, state }) => [id, state]));
}

const prefixed = (prefix: string, keys: readonly string[], row: Row): Row =>
  Object.fromEntries(keys.map((key) => [`${prefix}.${key}`, row[key] ?? null]));

async function readRows(runner: Runner, { table }: SheetDef, keys: readonly string[], ids: readonly string[]) {
  const list = keys.map((key) => `${columnName(key)} as "${key}"`).join(', ');
  const sql = `select id::text as id, ${list} from ${table} where id = any($1::uuid[])`;
  return (await run<{ id: string } & Row>(runner, sql, [ids])).rows;
}
