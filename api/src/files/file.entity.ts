import { files } from '@redress/schema/sheets/files.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(files);

@concept(files)
export class File extends Row implements RowOf<typeof files> {
  @cell() name!: string;
  @cell() content!: number | null;
  @cell() kind!: string;
  @cell() complaintId!: string | null;
  @cell() uploadedAt!: string;
  @cell() mediaType!: string;
  @cell() size!: number;
  @cell() note!: string | null;
  @cell() position!: number | null;
  @cell() sheet!: string;
  @cell() rowId!: string;
  @cell() sha256!: string;
}
