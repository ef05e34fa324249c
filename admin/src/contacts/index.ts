import { contacts } from '@redress/schema/sheets/contacts.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(contacts);
