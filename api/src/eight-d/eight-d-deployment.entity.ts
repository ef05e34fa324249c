import { eightDDeployments } from '@redress/schema/sheets/eight-d-deployments.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(eightDDeployments);

@concept(eightDDeployments)
export class EightDDeployment extends Row implements RowOf<typeof eightDDeployments> {
  @cell() eightDId!: string;
  @cell() position!: number;
  @cell() kind!: string;
  @cell() subject!: string;
  @cell() result!: string | null;
  @cell() ownerId!: string | null;
  @cell() dueOn!: string | null;
  @cell() doneOn!: string | null;
  @cell() note!: string | null;
}
