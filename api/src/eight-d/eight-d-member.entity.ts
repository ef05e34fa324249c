import { eightDMembers } from '@redress/schema/sheets/eight-d-members.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(eightDMembers);

@concept(eightDMembers)
export class EightDMember extends Row implements RowOf<typeof eightDMembers> {
  @cell() eightDId!: string;
  @cell() position!: number;
  @cell() role!: string;
  @cell() userId!: string | null;
  @cell() name!: string | null;
  @cell() departmentId!: string | null;
  @cell() phone!: string | null;
  @cell() note!: string | null;
}
