import type { Context } from '../../app/context.ts';
import type { ExportAsked } from './export-asked.ts';
import { plainColumns } from './plain-values.ts';
import type { Reading } from './reading.ts';

/** A sheet as JSON: an array with an object for each row. */
export async function* json(context: Context, asked: ExportAsked, reading: Reading): AsyncGenerator<Buffer> {
  const columns = plainColumns(context, asked, reading);
  let separator = '[';
  for await (const rows of reading.pages()) {
    const objects = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ heading, of }) => [heading, of(row)]))),
    );
    if (objects.length === 0) continue;
    yield Buffer.from(`${separator}\n${objects.join(',\n')}`);
    separator = ',';
  }
  yield Buffer.from(separator === '[' ? '[]\n' : '\n]\n');
}
