import { pack } from './workbook.ts';
import { partsOf } from './exported.ts';

/** The workbook with a macro project and a link to another workbook. */
export async function withMacros(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await partsOf(bytes);
  const put = (name: string, change: (text: string) => string) => parts.set(name, change(parts.get(name) ?? ''));
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  put('[Content_Types].xml', (text) =>
    text
      .replace('openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml')
      .replace(
        '</Types>',
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
      ),
  );
  put('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="rIdE" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
    ),
  );
  put('xl/workbook.xml', (text) =>
    text.replace('</sheets>', '</sheets><externalReferences><externalReference r:id="rIdE"/></externalReferences>'),
  );
  parts.set('xl/vbaProject.bin', 'Sub Auto_Open()');
  parts.set('xl/externalLinks/externalLink1.xml', '<externalLink file="other.xlsx"/>');
  return new Uint8Array(await pack(parts));
}
