import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../app/request-context.ts';
import { DateScalar } from '../app/scalars.ts';
import { present } from '../changes/graphql/present.ts';
import { ChangeSetResultType } from '../changes/graphql/types.ts';
import { chase } from './chase.ts';
import { ChasePlanType } from './chase.types.ts';
import { planChase } from './chase-plan.ts';

const ids = 'The complaints, 500 at most.';
const words = 'The first sentence of the mails; the usual one where left out.';

@Resolver()
export class ChaseResolver {
  @Query(() => ChasePlanType, { description: 'What chasing these complaints would send; sends nothing.' })
  async chasePlan(
    @Arg('ids', () => [ID], { description: ids }) asked: string[],
    @Arg('words', () => String, { nullable: true, description: words }) own: string | null,
    @Ctx() context: RequestContext,
  ) {
    const { mails, left } = await planChase(context, asked, own ?? null);
    return {
      mails: mails.map((mail) => ({ ...mail, count: mail.rows.length })),
      left: left.map((row) => String(row['number'])),
    };
  }

  @Mutation(() => ChangeSetResultType, {
    description:
      'Reminds departments of complaints (催办): one mail a department with its rows as a workbook, the next day to ask, and the timeline, in one change set.',
  })
  async chase(
    @Arg('ids', () => [ID], { description: ids }) asked: string[],
    @Arg('nextChaseOn', () => DateScalar, { description: 'The day to ask again.' }) nextChaseOn: string,
    @Arg('words', () => String, { nullable: true, description: words }) own: string | null,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description: 'The same key gives the same answer without a second effect.',
    })
    idempotencyKey: string | null,
    @Ctx() context: RequestContext,
  ) {
    const key = idempotencyKey ?? undefined;
    return present(await chase(context, { ids: asked, nextChaseOn, words: own ?? null, idempotencyKey: key }), context);
  }
}
