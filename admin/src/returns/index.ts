import { returns } from '@redress/schema/sheets/returns.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(returns);
