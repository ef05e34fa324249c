import { createWriteStream, readFileSync } from 'node:fs';
import exceljs from 'exceljs';

/** Writes the rows of a JSON file with exceljs's streaming writer, its cells looking as ours, and tells how long that took. */
const rows = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Record<string, string | number | null>[];
const keys = Object.keys(rows[0]!);
const begun = performance.now();
const workbook = new exceljs.stream.xlsx.WorkbookWriter({
  stream: createWriteStream('/dev/null'),
  useStyles: true,
  useSharedStrings: false,
});
const worksheet = workbook.addWorksheet('rows');
const line = { style: 'thin', color: { argb: 'FFD0D7DE' } } as const;
const style = {
  font: { name: 'Microsoft YaHei', size: 10 },
  border: { top: line, left: line, bottom: line, right: line },
  alignment: { vertical: 'middle', wrapText: true },
  numFmt: '@',
} as const;
worksheet.columns = keys.map((key) => ({ header: key, key, width: 15, style }));
for (const row of rows) worksheet.addRow(keys.map((key) => row[key] ?? null)).commit();
worksheet.commit();
await workbook.commit();
process.send!({ rows: rows.length, exceljsSeconds: (performance.now() - begun) / 1000 });
process.disconnect!();
