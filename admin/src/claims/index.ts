import { claims } from '@redress/schema/sheets/claims.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(claims);
