import { products } from '@redress/schema/sheets/products.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(products);
