import { users } from '@redress/schema/sheets/users.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(users);
