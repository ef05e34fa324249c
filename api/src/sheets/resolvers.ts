import '../database/entities.ts';
import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import { addRowFields } from './graphql/row-fields.ts';
import { sheetResolver } from './graphql/resolver.ts';

addRowFields();

/** The resolvers of every sheet. */
export const sheetResolvers = sheetKeys.map(sheetResolver);
