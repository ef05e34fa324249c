import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { newId } from '../../changes/new-id.ts';
import type { Contents } from '../../files/contents.store.ts';
import { complaintOf } from '../../files/owner.store.ts';
import { type FoundPicture, inspectPicture, keepPicture } from '../../files/picture.store.ts';
import { isExportedCopy } from '../../files/rules/exported-mark.ts';
import { fileName } from '../../files/rules/file-name.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import type { Notice } from '../reader/notice.ts';
import type { PicturePlace } from '../reader/pictures.ts';
import { readMedia } from '../reader/read-media.ts';
import type { Group, PlannedIntent } from './plan.ts';
import type { Planned } from './planner.ts';
import type { Table } from './read-table.ts';

/** A picture that belongs to a row of a file. */
export interface RowPicture extends FoundPicture, PicturePlace {
  readonly part: string;
}

/** The pictures of a file by its rows, and what is to be said of those that are not taken. */
export interface FilePictures {
  readonly byRow: ReadonlyMap<number, readonly RowPicture[]>;
  readonly notices: readonly Notice[];
}

const pictureSheet = 'files';

/** The column of a sheet that counts its pictures or files. */
export const filesColumn = ({ columns }: SheetDef): string | undefined =>
  Object.keys(columns).find((key) => columns[key]!.kind === 'files');

/** Whether an intent brings a picture of the file, and is no row of it. */
export const isPicture = (sheet: Pick<SheetDef, 'key'>, of: Pick<PlannedIntent, 'sheet'>): boolean =>
  of.sheet === pictureSheet && sheet.key !== pictureSheet;

/** Looks into the pictures that lie on the rows of a table, as uploads are looked into; keeps nothing of them. */
export async function lookInto(contents: Contents, bytes: Uint8Array, table: Table): Promise<FilePictures> {
  const rows = new Set(table.rowNumbers);
  const below = table.pictures.filter(({ row }) => row > table.headerRow);
  const found = new Map<string, FoundPicture | DomainError | null>();
  const parts = new Set(below.flatMap(({ row, part }) => (part !== null && rows.has(row) ? [part] : [])));
  for await (const [part, content] of readMedia(bytes, [...parts])) {
    found.set(part, isExportedCopy(content) ? null : await inspectPicture(contents, content).catch(refusalOf));
  }
  const taken: RowPicture[] = [];
  const refused: Notice[] = [];
  for (const { row, cell, part } of below.filter((place) => rows.has(place.row))) {
    const what = part === null ? new DomainError('IMAGE_UNREADABLE') : found.get(part)!;
    if (what instanceof DomainError) refused.push({ code: what.code, params: what.params, cell });
    else if (what) taken.push({ ...what, row, cell, part: part! });
  }
  const apart = below.filter(({ row }) => !rows.has(row));
  const [first] = apart;
  const strays: Notice[] = first ? [{ code: 'PICTURE_NOT_IN_ROW', cell: first.cell, count: apart.length }] : [];
  return { byRow: Map.groupBy(taken, ({ row }) => row), notices: [...refused, ...strays] };
}

function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}

/** Adds to rows that are to be written the pictures that lie on them and that they do not have yet, known by their content. */
export async function addPictures(
  context: Context,
  { sheet, fileName: name, pictures: { byRow } }: Planned,
  groups: readonly Group[],
): Promise<void> {
  const pictured = groups.filter(({ action, rows }) => action !== 'REFUSED' && rows.some((row) => byRow.has(row)));
  if (pictured.length === 0) return;
  const ids = pictured.map(({ id }) => id);
  const known = await contentsOf(context.database.pool, sheet.key, ids);
  for (const group of pictured) {
    const own = known.get(group.id) ?? new Set<string>();
    const complaintId = await complaintAbove(context, sheet, group);
    for (const picture of group.rows.flatMap((row) => byRow.get(row) ?? [])) {
      if (own.has(picture.sha256)) continue;
      own.add(picture.sha256);
      group.intents.push(intentOf(picture, { sheet: sheet.key, rowId: group.id, complaintId }, name));
    }
    if (group.action === 'UNCHANGED' && group.intents.length > 0) group.action = 'CHANGED';
  }
}

function intentOf({ row, cell, mediaType, size, sha256 }: RowPicture, owner: object, name: string): PlannedIntent {
  const file = fileName(`${name.replace(/\.\w+$/, '')} ${cell}`, mediaType);
  const patch = { ...owner, name: file, kind: 'DEFECT_PICTURE', mediaType, size, sha256 };
  return { sheet: pictureSheet, id: newId(), isNew: true, patch, row };
}

/** The complaint that a row is or belongs to; of a new row, by what it says. */
async function complaintAbove(context: Context, sheet: SheetDef, { id, action, intents }: Group) {
  if (sheet.key === 'complaints') return id;
  if (action !== 'NEW') return complaintOf(sheet.key as SheetKey, id, context);
  const above = sheet.parent && intents[0]?.patch[sheet.parent.via];
  if (typeof above !== 'string') return null;
  return complaintOf(sheet.parent!.sheet, above, context).catch(() => null);
}

async function contentsOf(runner: Runner, sheet: string, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const text = `select row_id as id, array_agg(sha256) as hashes from attachment
    where sheet = $1 and row_id = any($2::text[]) and voided_at is null group by row_id`;
  const { rows } = await run<{ id: string; hashes: string[] }>(runner, text, [sheet, ids]);
  return new Map(rows.map(({ id, hashes }) => [id, new Set(hashes)]));
}

/** Keeps the contents that an import is about to refer to, by their hashes. */
export async function keepPictures(
  contents: Contents,
  bytes: Uint8Array,
  pictures: readonly Pick<RowPicture, 'part' | 'sha256'>[],
  wanted: ReadonlySet<string>,
): Promise<void> {
  const parts = new Map(pictures.map(({ part, sha256 }) => [sha256, part]));
  const asked = [...wanted].flatMap((hash) => parts.get(hash) ?? []);
  for await (const [, content] of readMedia(bytes, asked)) await keepPicture(contents, content);
}
