import { kindOf } from '@redress/schema/kinds/kinds.ts';
import type { KindContext, KindName } from '@redress/schema/kinds/kind.ts';
import { columnLetters } from '../reader/cell.ts';
import { importNamedBy } from '../result/result-heading.ts';
import { isTick } from './convert.ts';
import { fieldKindOf } from './field-kind.ts';
import type { MappedHeading, SourceHeading } from '../reader/header.ts';
import { fold, headingIndex, type HeadingIndex, meaningOf, vagueIndex } from '../reader/heading.ts';
import { type ColumnMapping, pathOf } from '../reader/mapping.ts';
import type { ReadColumn, TableHead } from './read-table.ts';

/** What a column of a file probably means, from 0 to 1 how sure that is, and a few of its values. */
export interface Proposal extends ColumnMapping {
  readonly letters: string;
  readonly samples: readonly string[];
  readonly confidence: number;
  /** Kind of the custom field that its values would fit, where it goes nowhere, or nowhere that can be written. */
  readonly field?: KindName;
}

/** From here on a proposal is taken without asking. */
export const sureEnough = 0.8;
const worthSaying = 0.45;

type Headed = Pick<TableHead, 'source' | 'headings' | 'samples'>;

/** Proposes for each column of a file where it goes: by its heading, by parts of it, by ticks, by likeness and values. */
export function propose({ source, headings, samples }: Headed, columns: readonly ReadColumn[], context: KindContext) {
  const open = columns.filter(({ isIdentity }) => !isIdentity);
  const proposer = new Proposer(open, context);
  const taken = new Set(headings.map(({ key }) => key));
  const plain = source.map((heading) => headings.filter(({ column }) => column === heading.column));
  return source.flatMap((heading, at): Proposal[] => {
    const isOurs = columns.some(({ key, isIdentity }) => isIdentity && fold(key) === fold(heading.heading));
    if (isOurs || importNamedBy([heading])) return [];
    const values = samples.get(heading.column) ?? [];
    const base = { heading: pathOf(heading), letters: columnLetters(heading.column), samples: values };
    const found = proposer.of(heading, plain[at]!, values, taken);
    for (const key of found.to) taken.add(key);
    return [{ ...base, ...found }];
  });
}

/** A proposal with the kind of field that its column would make, where nothing of it can be written. */
export function withField(proposal: Proposal, columns: readonly ReadColumn[], context: KindContext): Proposal {
  const isWritten = (key: string) => columns.some((one) => one.key === key && (!one.readOnly || one.kind === 'files'));
  return proposal.to.some(isWritten) ? proposal : { ...proposal, field: fieldKindOf(proposal.samples, context) };
}

type Found = Pick<Proposal, 'to' | 'tick' | 'confidence'>;
const nothing: Found = { to: [], confidence: 0 };
const confidences = [1, 0.9, 1] as const;

class Proposer {
  private readonly index: HeadingIndex;
  private readonly vagueHeadings: HeadingIndex;
  private readonly columns: readonly ReadColumn[];
  private readonly context: KindContext;

  constructor(columns: readonly ReadColumn[], context: KindContext) {
    this.columns = columns;
    this.context = context;
    this.index = headingIndex(columns);
    this.vagueHeadings = vagueIndex(columns);
  }

  of(heading: SourceHeading, known: readonly MappedHeading[], values: readonly string[], taken: ReadonlySet<string>) {
    const several = this.several(heading, taken, known);
    if (several) return several;
    if (known.length > 0) return { to: known.map(({ key }) => key), confidence: confidences[known[0]!.rank] };
    return (
      this.underGroup(heading, taken) ??
      this.tick(heading, values) ??
      this.vague(heading, taken) ??
      this.alike(heading, values, taken)
    );
  }

  /** Two values in a cell: `料号&品名 Part No.&Name`, `原因简述(产生 & 流出)`. */
  private several(heading: SourceHeading, taken: ReadonlySet<string>, known: readonly MappedHeading[]): Found | null {
    const mine = new Set(known.map(({ key }) => key));
    for (const parts of partsOf(heading.heading)) {
      const keys = parts.map((part) => meaningOf(part, this.index)?.key);
      const isOpen = (key: string | undefined) => key !== undefined && (mine.has(key) || !taken.has(key));
      if (keys.every(isOpen) && new Set(keys).size === keys.length) return { to: keys as string[], confidence: 0.85 };
    }
    return null;
  }

  /** One of two values whose headings stand under that of both: `原因简述〔产生Occur〕`. */
  private underGroup({ heading, group }: SourceHeading, taken: ReadonlySet<string>): Found | null {
    if (group === undefined) return null;
    const said = `${hanOf(group)}-${hanOf(heading)}`;
    const first = meaningOf(said, this.index)?.key;
    // months under one heading follow each other
    const next = this.columns.find(({ key, aliases = [] }) => !taken.has(key) && aliases.includes(said))?.key;
    const key = first !== undefined && taken.has(first) ? next : first;
    return key !== undefined && !taken.has(key) ? { to: [key], confidence: 0.85 } : null;
  }

  /** What a heading means where no other does. */
  private vague({ heading }: SourceHeading, taken: ReadonlySet<string>): Found | null {
    const key = meaningOf(heading, this.vagueHeadings)?.key;
    return key !== undefined && !taken.has(key) ? { to: [key], confidence: sureEnough } : null;
  }

  /** A column of ticks under a group that is a choice: `投诉分类〔质量√〕`, or `质量` where its cells are ticks or empty. */
  private tick({ heading, group }: SourceHeading, values: readonly string[]): Found | null {
    const key = group === undefined ? undefined : meaningOf(group, this.index)?.key;
    const column = this.columns.find((one) => one.key === key);
    if (!column?.choices || (!/[√✓☑]/.test(heading) && !values.every(isTick))) return null;
    const text = heading.replace(/[√✓☑]/g, '');
    const parsed = kindOf({ kind: column.kind }).parse(text, { ...this.context, choices: column.choices });
    const choice = parsed.ok && parsed.value ? parsed.value : this.likeChoice(text, column);
    return choice ? { to: [column.key], tick: String(choice), confidence: 0.85 } : nothing;
  }

  /** The only choice of which it is a part. */
  private likeChoice(text: string, { choices = [] }: ReadColumn) {
    const alike = choices.filter(({ zh, en }) => fold(zh).includes(fold(text)) || fold(en) === fold(text));
    return alike.length === 1 ? alike[0]!.code : undefined;
  }

  private alike({ heading }: SourceHeading, values: readonly string[], taken: ReadonlySet<string>): Found {
    let best = nothing;
    for (const column of this.columns) {
      if (column.readOnly || taken.has(column.key)) continue;
      const likeness = Math.max(
        ...[...column.names, ...(column.aliases ?? [])].map((name) => likenessOf(heading, name)),
      );
      const confidence = Math.round((0.7 * likeness + 0.3 * this.fit(values, column)) * likeness * 100) / 100;
      if (confidence > best.confidence) best = { to: [column.key], confidence };
    }
    return best.confidence >= worthSaying ? best : nothing;
  }

  /** How many of the values can be read as the column wants them; words say little about a column of words. */
  private fit(values: readonly string[], { kind, choices }: ReadColumn): number {
    if (values.length === 0 || kind === 'text' || kind === 'longText' || kind === 'code' || kind === 'reference')
      return 0.6;
    const context = { ...this.context, ...(choices && { choices }) };
    return values.filter((value) => kindOf({ kind }).parse(value, context).ok).length / values.length;
  }
}

const han = /\p{Script=Han}/u;
/** The Chinese letters of a heading, where it has any. */
const hanOf = (part: string) => (han.test(part) ? part.replace(/[^\p{Script=Han}]/gu, '') : part);
const joint = /\s*[&＆+＋]\s*/;

/** Readings of a heading as several, Chinese before the rest. */
function partsOf(heading: string): string[][] {
  if (!joint.test(heading)) return [];
  const bracket = /^([^([（【〔]*)[(（【〔]([^)）】〕]*)[)）】〕]/.exec(heading);
  const base = bracket?.[1]?.trim().split(/\s+/)[0] ?? '';
  const inside = bracket && joint.test(bracket[2]!) ? bracket[2]!.split(joint) : [];
  const chinese = heading.split(/\s+(?=[A-Za-z])/)[0]!;
  return [
    ...(inside.length > 1 ? [inside.map((part) => `${base}-${hanOf(part)}`)] : []),
    ...(joint.test(chinese) && !bracket ? [chinese.split(joint)] : []),
  ];
}

function bigrams(text: string): string[] {
  const letters = Array.from(text);
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => letters[at]! + letter);
}

/** Likeness of two headings by their pairs of letters, from 0 to 1. */
function likenessOf(heading: string, name: string): number {
  const [mine, theirs] = [bigrams(fold(heading)), bigrams(fold(name))];
  const rest = [...theirs];
  const shared = mine.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return mine.length + theirs.length === 0 ? 0 : (2 * shared.length) / (mine.length + theirs.length);
}
