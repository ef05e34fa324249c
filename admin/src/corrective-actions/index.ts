import { correctiveActions } from '@redress/schema/sheets/corrective-actions.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(correctiveActions);
