import { eightDFacts } from '@redress/schema/sheets/eight-d-facts.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(eightDFacts);

@concept(eightDFacts)
export class EightDFact extends Row implements RowOf<typeof eightDFacts> {
  @cell() eightDId!: string;
  @cell() position!: number;
  @cell() aspect!: string;
  @cell() is!: string | null;
  @cell() isEn!: string | null;
  @cell() isNot!: string | null;
  @cell() isNotEn!: string | null;
  @cell() difference!: string | null;
  @cell() differenceEn!: string | null;
  @cell() note!: string | null;
}
