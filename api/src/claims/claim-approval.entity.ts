import { claimApprovals } from '@redress/schema/sheets/claim-approvals.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(claimApprovals);

@concept(claimApprovals)
export class ClaimApproval extends Row implements RowOf<typeof claimApprovals> {
  @cell() claimId!: string;
  @cell() position!: number;
  @cell() right!: string;
  @cell() decision!: string;
  @cell() decidedById!: string | null;
  @cell() decidedAt!: string | null;
  @cell() consentedTo!: string | null;
  @cell() note!: string | null;
}
