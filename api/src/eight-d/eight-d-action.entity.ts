import { eightDActions } from '@redress/schema/sheets/eight-d-actions.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(eightDActions);

@concept(eightDActions)
export class EightDAction extends Row implements RowOf<typeof eightDActions> {
  @cell() eightDId!: string;
  @cell() position!: number;
  @cell() stage!: string;
  @cell() action!: string | null;
  @cell() actionEn!: string | null;
  @cell() causeId!: string | null;
  @cell() departmentId!: string | null;
  @cell() ownerId!: string | null;
  @cell() dueOn!: string | null;
  @cell() doneOn!: string | null;
  @cell() baseline!: string | null;
  @cell() result!: string | null;
  @cell() sample!: string | null;
  @cell() evidence!: string | null;
  @cell() evidenceEn!: string | null;
  @cell() effectiveness!: string | null;
  @cell() verifierId!: string | null;
  @cell() verifiedOn!: string | null;
  @cell() note!: string | null;
}
