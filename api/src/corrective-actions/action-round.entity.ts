import { actionRounds } from '@redress/schema/sheets/action-rounds.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(actionRounds);

@concept(actionRounds)
export class ActionRound extends Row implements RowOf<typeof actionRounds> {
  @cell() correctiveActionId!: string;
  @cell() position!: number;
  @cell() action!: string | null;
  @cell() ownerId!: string | null;
  @cell() dueOn!: string | null;
  @cell() doneOn!: string | null;
  @cell() baseline!: string | null;
  @cell() result!: string | null;
  @cell() effectiveness!: string | null;
  @cell() verifierId!: string | null;
  @cell() verifiedOn!: string | null;
  @cell() note!: string | null;
  @cell() files!: number | null;
}
