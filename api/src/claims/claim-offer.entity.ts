import { claimOffers } from '@redress/schema/sheets/claim-offers.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(claimOffers);

@concept(claimOffers)
export class ClaimOffer extends Row implements RowOf<typeof claimOffers> {
  @cell() claimId!: string;
  @cell() position!: number;
  @cell() remedy!: string | null;
  @cell() quantity!: string | null;
  @cell() unit!: string | null;
  @cell() amount!: string | null;
  @cell() currency!: string | null;
  @cell() offeredOn!: string | null;
  @cell() offeredById!: string | null;
  @cell() response!: string | null;
  @cell() respondedOn!: string | null;
  @cell() skipReason!: string | null;
  @cell() note!: string | null;
}
