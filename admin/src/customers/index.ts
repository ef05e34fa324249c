import { customers } from '@redress/schema/sheets/customers.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(customers);
