import { complaints } from '@redress/schema/sheets/complaints.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(complaints);
