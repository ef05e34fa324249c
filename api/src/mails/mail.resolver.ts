import { mails } from '@redress/schema/sheets/mails.ts';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { present } from '../changes/graphql/present.ts';
import { ChangeSetResultType } from '../changes/graphql/types.ts';
import { isId } from '../changes/new-id.ts';
import { readByIds } from '../sheets/read.ts';
import { emptySelection } from '../sheets/selection.ts';

@Resolver()
export class MailResolver {
  @Mutation(() => ChangeSetResultType, {
    description: 'Sends mails again: those that failed, were kept while there was no mail server, or got lost.',
  })
  async sendAgain(
    @Arg('ids', () => [ID], { description: 'The mails, 200 at most.' }) ids: string[],
    @Ctx() { database, changes, ...context }: Context,
  ) {
    if (ids.length > 200 || !ids.every(isId)) throw new DomainError('BAD_INPUT', { reason: 'ids' });
    const columns = new Set(['id', 'version', 'address']);
    const rows = await readByIds(database.pool, mails, { ...emptySelection(), columns }, ids);
    if (rows.length < ids.length) throw new DomainError('ROW_NOT_FOUND');
    const intents = rows.map(({ id, version, address }) => ({
      sheet: 'mails' as const,
      id,
      isNew: false,
      base: { version: version as number },
      patch: { status: address ? 'WAITING' : 'NO_ADDRESS', attempts: null, error: null },
    }));
    const result = await changes.run(intents, { errorPolicy: 'REJECT_ALL', source: 'SYSTEM' });
    return present(result, { database, changes, ...context });
  }
}
