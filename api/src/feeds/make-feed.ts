import type { GraphQLSchema } from 'graphql';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { newId } from '../changes/new-id.ts';
import { isRefused } from '../changes/result.ts';
import { askedOf, type AskedAsText, targetOf } from '../excel/export/asked.ts';
import { giveToken } from './feed.store.ts';

/** What a link is to show, as an export's address would say it; how it is called and how long it holds. */
export interface FeedAsked extends AskedAsText {
  readonly name?: string;
  readonly sheet?: string;
  readonly expiresOn?: string;
}

/** Makes a link and its token. What cannot be exported cannot be linked: BAD_INPUT says why. */
export async function makeFeed(context: Context, given: FeedAsked, schema: GraphQLSchema) {
  const { name, sheet, expiresOn, columns, filter, search, orderBy } = given;
  const target = targetOf(`${sheet}.csv`);
  if (!target) throw new DomainError('BAD_INPUT', { reason: 'sheet' });
  const { profile, locale } = await askedOf(target, given, schema, context);
  if (profile !== 'SHEET' && profile !== 'ANALYSIS')
    throw new DomainError('BAD_INPUT', { reason: 'profile=SHEET|ANALYSIS' });
  const id = newId();
  const patch = {
    name,
    sheet: target.sheet,
    expiresOn,
    profile,
    columns: columns || null,
    filter: filter || null,
    search: search || null,
    orderBy: orderBy || null,
    language: locale.toUpperCase(),
    userId: context.actor.id,
    isActive: true,
  };
  const { rows } = await context.changes.run([{ sheet: 'feeds', id, isNew: true, patch }], {
    errorPolicy: 'REJECT_ALL',
    source: 'EXPORT',
  });
  const [row] = rows;
  const refusal = row!.cells.find(isRefused) ?? row!;
  if (row!.outcome !== 'CREATED') throw new DomainError(refusal.code ?? 'ROW_REFUSED', refusal.params);
  return { id, token: await giveToken(context.database.pool, id) };
}
