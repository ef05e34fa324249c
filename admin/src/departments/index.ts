import { departments } from '@redress/schema/sheets/departments.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(departments);
