import { batches } from '@redress/schema/sheets/batches.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(batches);
