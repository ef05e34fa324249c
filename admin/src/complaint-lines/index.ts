import { complaintLines } from '@redress/schema/sheets/complaint-lines.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(complaintLines);
