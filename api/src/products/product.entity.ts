import { products } from '@redress/schema/sheets/products.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(products);

@concept(products)
export class Product extends Row implements RowOf<typeof products> {
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() family!: string | null;
  @cell() unit!: string | null;
  @cell() departmentId!: string | null;
  @cell() isActive!: boolean;
  @cell() note!: string | null;
}
