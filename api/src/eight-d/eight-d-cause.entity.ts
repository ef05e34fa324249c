import { eightDCauses } from '@redress/schema/sheets/eight-d-causes.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(eightDCauses);

@concept(eightDCauses)
export class EightDCause extends Row implements RowOf<typeof eightDCauses> {
  @cell() eightDId!: string;
  @cell() position!: number;
  @cell() branch!: string;
  @cell() cause!: string | null;
  @cell() causeEn!: string | null;
  @cell() share!: string | null;
  @cell() category!: string | null;
  @cell() why1!: string | null;
  @cell() why2!: string | null;
  @cell() why3!: string | null;
  @cell() why4!: string | null;
  @cell() why5!: string | null;
  @cell() method!: string | null;
  @cell() isVerified!: boolean;
  @cell() proof!: string | null;
  @cell() proofEn!: string | null;
  @cell() note!: string | null;
}
