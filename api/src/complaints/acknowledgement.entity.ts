import { acknowledgements } from '@redress/schema/sheets/acknowledgements.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(acknowledgements);

@concept(acknowledgements)
export class Acknowledgement extends Row implements RowOf<typeof acknowledgements> {
  @cell() complaintId!: string;
  @cell() position!: number;
  @cell() role!: string;
  @cell() party!: string;
  @cell() departmentId!: string | null;
  @cell() response!: string | null;
  @cell() respondedOn!: string | null;
  @cell() note!: string | null;
}
