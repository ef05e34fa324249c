import { choices } from '@redress/schema/sheets/choices.ts';
import { sheetResource } from '../sheet/sheetResource.ts';

export default sheetResource(choices);
