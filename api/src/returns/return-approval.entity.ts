import { returnApprovals } from '@redress/schema/sheets/return-approvals.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(returnApprovals);

@concept(returnApprovals)
export class ReturnApproval extends Row implements RowOf<typeof returnApprovals> {
  @cell() returnId!: string;
  @cell() position!: number;
  @cell() right!: string;
  @cell() decision!: string;
  @cell() decidedById!: string | null;
  @cell() decidedAt!: string | null;
  @cell() consentedTo!: string | null;
  @cell() note!: string | null;
}
