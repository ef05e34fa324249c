import { feeds } from '@redress/schema/sheets/feeds.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(feeds);

@concept(feeds)
export class Feed extends Row implements RowOf<typeof feeds> {
  @cell() name!: string;
  @cell() isActive!: boolean;
  @cell() expiresOn!: string;
  @cell() userId!: string;
  @cell() sheet!: string;
  @cell() profile!: string;
  @cell() columns!: string | null;
  @cell() filter!: string | null;
  @cell() search!: string | null;
  @cell() orderBy!: string | null;
  @cell() language!: string;
  @cell() lastReadAt!: string | null;
  @cell() readCount!: number | null;
}
