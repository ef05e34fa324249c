import { exchangeRates } from '@redress/schema/sheets/exchange-rates.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(exchangeRates);

@concept(exchangeRates)
export class ExchangeRate extends Row implements RowOf<typeof exchangeRates> {
  @cell() currency!: string;
  @cell() validFrom!: string;
  @cell() rate!: string;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
