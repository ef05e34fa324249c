import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { present } from '../changes/graphql/present.ts';
import { ChangeSetResultType } from '../changes/graphql/types.ts';
import type { Intent } from '../changes/intent.ts';
import { activation, newVersion, retirement } from './policy-versions.ts';

@Resolver()
export class PolicyResolver {
  @Mutation(() => ChangeSetResultType, {
    description:
      'Puts a draft in force for new complaints; earlier versions of the policy retire. Nothing of it can be changed from then on.',
  })
  activatePolicy(@Arg('id', () => ID, { description: 'The draft.' }) id: string, @Ctx() context: Context) {
    return run(activation(context.database.pool, id), context);
  }

  @Mutation(() => ChangeSetResultType, {
    description: 'Takes a policy out of force; complaints that began with it keep it.',
  })
  retirePolicy(@Arg('id', () => ID, { description: 'The version in force.' }) id: string, @Ctx() context: Context) {
    return run(Promise.resolve(retirement(id)), context);
  }

  @Mutation(() => ChangeSetResultType, {
    description:
      'Makes the next version of a policy: a draft with a copy of its rules. The first row of the answer is the draft.',
  })
  newPolicyVersion(@Arg('id', () => ID, { description: 'The version to copy.' }) id: string, @Ctx() context: Context) {
    return run(newVersion(context.database.pool, id), context);
  }
}

async function run(asked: Promise<Intent[] | null>, context: Context) {
  const intents = await asked;
  if (!intents) throw new DomainError('NOT_FOUND');
  return present(await context.changes.run(intents, { errorPolicy: 'REJECT_ALL', source: 'API' }), context);
}
