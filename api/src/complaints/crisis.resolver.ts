import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { present } from '../changes/graphql/present.ts';
import { ChangeSetResultType } from '../changes/graphql/types.ts';
import { isId } from '../changes/new-id.ts';
import { crisisSteps, plannedCrisis } from './crisis.ts';

@Resolver()
export class CrisisResolver {
  @Mutation(() => ChangeSetResultType, {
    description:
      'Enters the steps that the complaint’s policy plans for a crisis, each with whose it is and its day; those that are there already stay.',
  })
  async beginCrisis(
    @Arg('complaintId', () => ID, { description: 'The complaint.' }) complaintId: string,
    @Ctx() context: Context,
  ) {
    const { database, changes, clock } = context;
    const planned = isId(complaintId) ? await plannedCrisis(database.pool, complaintId) : null;
    if (!planned) throw new DomainError('NOT_FOUND');
    if (planned.rules.length === 0) throw new DomainError('CRISIS_NOT_PLANNED');
    const intents = await crisisSteps(database.pool, planned, clock());
    return present(await changes.run(intents, { errorPolicy: 'REJECT_ALL', source: 'API' }), context);
  }
}
