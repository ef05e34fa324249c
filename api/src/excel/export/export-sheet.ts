import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { csv } from './csv.ts';
import type { ExportAsked, FileType } from './export-asked.ts';
import type { Gallery } from './gallery.ts';
import { json } from './json.ts';
import { openReading, type Reading } from './reading.ts';
import { workbook } from './workbook.ts';

export interface Export {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: AsyncGenerator<Buffer>;
}

type Write = (
  context: Context,
  asked: ExportAsked,
  reading: Reading,
  gallery: Gallery | null,
) => AsyncGenerator<Buffer>;

const writers: Readonly<Record<FileType, { readonly mediaType: string; readonly write: Write }>> = {
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: workbook },
  csv: { mediaType: 'text/csv; charset=utf-8', write: csv },
  json: { mediaType: 'application/json; charset=utf-8', write: json },
};

/**
 * A sheet as a file, as a stream; rows and their number are of one moment, and the log tells of it. Pictures come from the
 * gallery, where they are asked for.
 */
export function exportSheet(context: Context, given: ExportAsked, gallery: Gallery | null = null): Export {
  const asked = gallery ? given : { ...given, withPictures: false };
  const at = asked.asOf ? Temporal.Instant.from(asked.asOf) : context.clock();
  const day = at.toZonedDateTimeISO(context.timeZone).toPlainDate().toString();
  const fileName = `${sheets[asked.sheet][asked.locale]}-${day}.${asked.fileType}`;
  const { mediaType, write } = writers[asked.fileType];
  return { fileName, mediaType, bytes: bytesOf(context, asked, fileName, write, gallery) };
}

async function* bytesOf(
  context: Context,
  asked: ExportAsked,
  fileName: string,
  write: Write,
  gallery: Gallery | null,
): AsyncGenerator<Buffer> {
  await using reading = await openReading(context, asked, fileName);
  yield* write(context, asked, reading, gallery);
}
