import { claims } from '@redress/schema/sheets/claims.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(claims);

@concept(claims)
export class Claim extends Row implements RowOf<typeof claims> {
  @cell() number!: string;
  @cell() complaintId!: string;
  @cell() receivedAt!: string | null;
  @cell() position!: number;
  @cell() basis!: string | null;
  @cell() state!: string;
  @cell() reason!: string | null;
  @cell() quantity!: string | null;
  @cell() unit!: string | null;
  @cell() amount!: string | null;
  @cell() currency!: string | null;
  @cell() settlement!: string | null;
  @cell() approvedAmount!: string | null;
  @cell() remedy!: string | null;
  @cell() decidedAt!: string | null;
  @cell() decidedOn!: string | null;
  @cell() isAdvance!: boolean;
  @cell() unitValue!: string | null;
  @cell() rate!: string | null;
  @cell() overrideReason!: string | null;
  @cell() submittedAt!: string | null;
  @cell() submittedById!: string | null;
  @cell() settledOn!: string | null;
  @cell() netLoss!: string | null;
  @cell() note!: string | null;
  @cell() files!: number | null;
}
