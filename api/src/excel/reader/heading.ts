/** A column that a file may hold, by the headings people give it. */
export interface KnownColumn {
  readonly key: string;
  /** Its own names, zh and en. */
  readonly names: readonly string[];
  readonly aliases?: readonly string[];
  /** Headings and labels that mean it where no other does: `日期 Date`. */
  readonly vague?: readonly string[];
  /** Recognised so that it can be named, but not taken over. */
  readonly readOnly?: true;
  /** Machine columns `_id` and `_v`: they do not make a row. */
  readonly isIdentity?: true;
  /** A new row cannot be without it. */
  readonly isNeeded?: boolean;
  /** The table cannot be read without it. */
  readonly required?: true;
}

/** Which column a heading means; rank 0 by its own name, 1 by an alias. */
export interface Meaning {
  readonly key: string;
  readonly rank: 0 | 1;
}
export type HeadingIndex = ReadonlyMap<string, Meaning>;

/** Spelling that makes no difference between headings: width, case, spaces, asterisks, colons, kinds of dash. */
export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}*★☆•:："'“”]/gu, '')
    .replace(/[–—―]/g, '-');

/** A column's key as a heading of our own exports: one column's key may spell another one's name, but never with its capitals. */
const asKey = (text: string) => `\0${text.trim()}`;

/** Looks headings up by key, else by their folded spelling; a column's own name beats another column's alias. */
export function headingIndex(
  columns: readonly KnownColumn[],
  said: readonly { readonly heading: string; readonly to: readonly string[] }[] = [],
): HeadingIndex {
  const index = new Map<string, Meaning>();
  const add = (text: string, meaning: Meaning) => {
    const folded = fold(text);
    if (folded !== '' && !index.has(folded)) index.set(folded, meaning);
  };
  for (const { key } of columns) index.set(asKey(key), { key, rank: 0 });
  for (const { key, names } of columns) for (const name of [...names, names.join('')]) add(name, { key, rank: 0 });
  // headings that somebody has named before help to find the header; what they mean, their mapping says
  for (const { heading, to } of said) add(heading.split(' / ').at(-1)!, { key: to[0] ?? heading, rank: 1 });
  for (const { key, aliases = [] } of columns) for (const alias of aliases) add(alias, { key, rank: 1 });
  return index;
}

/** Looks up what headings mean where nothing surer does. */
export const vagueIndex = (columns: readonly KnownColumn[]): HeadingIndex =>
  headingIndex(columns.flatMap(({ key, vague }) => (vague ? [{ key, names: vague }] : [])));

const withoutBrackets = (text: string) => text.replace(/[(（【[〔][^)）】\]〕]*[)）】\]〕]/g, '');

const han = /\p{Script=Han}/u;

/** A heading and its parts, surest first: whole, lines, without units in brackets, around a space (`客户 Customer`), around a stroke. */
function* spellings(text: string): Generator<string> {
  const lines = text.split(/[\r\n]+/);
  yield text;
  yield* lines;
  yield withoutBrackets(text);
  yield* lines.map(withoutBrackets);
  const bare = withoutBrackets(text).trim();
  for (const space of bare.matchAll(/\s+/g)) {
    const [left, right] = [bare.slice(0, space.index), bare.slice(space.index)];
    // two languages beside each other, not two words of one
    if (han.test(left.slice(-1)) !== han.test(right.trim().charAt(0))) yield* [left, right];
  }
  yield* withoutBrackets(text).split(/[/／|、]/);
}

/** The column that a heading means, or undefined. Longer texts are no headings. */
export function meaningOf(text: string, index: HeadingIndex): Meaning | undefined {
  if (text.length > 120) return undefined;
  const byKey = index.get(asKey(text));
  if (byKey) return byKey;
  for (const spelling of spellings(text)) {
    const meaning = index.get(fold(spelling));
    if (meaning) return meaning;
  }
  return undefined;
}
