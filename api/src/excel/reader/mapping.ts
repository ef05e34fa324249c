import { columnLetters } from './cell.ts';
import {
  type Candidate,
  type Header,
  headerOf,
  type MappedHeading,
  type SourceHeading,
  sourceHeadings,
} from './header.ts';
import { fold, type KnownColumn } from './heading.ts';
import { FileRefused } from './refusal.ts';

/** What becomes of one column of a file: taken as it is, split over several columns, or its ticks taken as a choice. */
export interface ColumnMapping {
  /** Its heading, with the group it stands in. */
  readonly heading: string;
  readonly letters?: string;
  /** Columns it goes to; none where it is ignored. */
  readonly to: readonly string[];
  /** The choice that a tick stands for. */
  readonly tick?: string;
}

/** How the columns of somebody's own list are taken, and what its rows hold that it has no column for. */
export interface Mapping {
  readonly columns: readonly ColumnMapping[];
  readonly constants?: Readonly<Record<string, string>>;
  /** Headings are enough: an empty form is looked at, nothing is taken from it. */
  readonly mayBeEmpty?: true;
}

/** Heading of a column with its group, as mappings name it. */
export const pathOf = ({ heading, group }: Pick<SourceHeading, 'heading' | 'group'>): string =>
  group ? `${group} / ${heading}` : heading;

/** The heading of a mapping that stands for a column: by its text, by its letters where a text stands more than once. */
function mappingOf(source: SourceHeading, { columns }: Mapping): ColumnMapping | undefined {
  const path = fold(pathOf(source));
  const same = columns.filter(({ heading }) => fold(heading) === path);
  return same.length > 1 ? same.find(({ letters }) => letters === columnLetters(source.column)) : same[0];
}

/** The header as a mapping takes it. */
export function mapHeader(candidate: Candidate, columns: readonly KnownColumn[], mapping: Mapping): Header {
  const source = sourceHeadings(candidate);
  const known = new Set(columns.map(({ key }) => key));
  const identity = new Set(columns.flatMap(({ key, isIdentity }) => (isIdentity ? [key] : [])));
  const mapped = source.flatMap((heading): MappedHeading[] => {
    const own = [...identity].find((key) => fold(key) === fold(heading.heading));
    if (own) return [{ ...heading, key: own, rank: 0 }];
    const { to = [], tick } = mappingOf(heading, mapping) ?? {};
    return to
      .filter((key) => known.has(key))
      .map((key, part) => ({
        ...heading,
        key,
        rank: 2,
        ...(to.length > 1 && { split: { part, of: to.length } }),
        ...(tick !== undefined && { tick }),
      }));
  });
  refuseTwice(mapped);
  return headerOf(candidate, columns, source, mapped);
}

function refuseTwice(mapped: readonly MappedHeading[]) {
  for (const same of Map.groupBy(mapped, ({ key }) => key).values()) {
    const plain = same.filter(({ tick }) => tick === undefined);
    if (plain.length === 0 || same.length < 2) continue;
    const cells = same.map(({ address }) => address).join(', ');
    throw new FileRefused('HEADER_DUPLICATE', { heading: same[1]!.heading, cells });
  }
}
