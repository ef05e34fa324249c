import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { DateScalar, DecimalScalar } from '../app/scalars.ts';
import { present } from '../changes/graphql/present.ts';
import { ChangeSetResultType } from '../changes/graphql/types.ts';
import { isId } from '../changes/new-id.ts';
import { dayOf } from '../changes/rules.ts';
import { NeededConsentType } from '../claims/consent.types.ts';
import { consentsOn } from './return-consents.ts';
import { eligibilityOf } from './return-eligibility.ts';
import { wholeBatchReturn } from './whole-batch.ts';

@InputType('ReturnWish', { description: 'What a customer would like to send back, as far as it is typed.' })
class ReturnWishInput {
  @Field(() => ID, { description: 'The complaint it belongs to.' }) complaintId!: string;
  @Field(() => ID, { nullable: true, description: 'The return, once there is one: its lines count.' }) id!:
    string | null;
  @Field(() => String, { nullable: true, description: 'Code of the kind of return.' }) kind!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When it was ordered.' }) orderedOn!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'How much of the batch.' }) quantity!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the unit.' }) unit!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the same batch is in stock.' }) hasBatchStock!:
    boolean | null;
}

@ObjectType('ReturnObstacle', { simpleResolvers: true, description: 'A rule that speaks against a return.' })
class ReturnObstacleType {
  @Field(() => String, { description: 'Number of the rule.' }) rule!: string;
  @Field(() => String, { description: 'The reason in the reader’s language.' }) text!: string;
  @Field(() => Boolean, { description: 'Whether somebody may take the return all the same.' }) isOverridable!: boolean;
}

@Resolver()
export class ReturnResolver {
  @Query(() => [ReturnObstacleType], {
    description: 'What stands against a return while it is being typed; nothing where it would be taken (R112).',
  })
  returnObstacles(
    @Arg('wish', () => ReturnWishInput, { description: 'What is typed so far.' }) wish: ReturnWishInput,
    @Ctx() context: Context,
  ) {
    return eligibilityOf(wish, context);
  }

  @Query(() => [NeededConsentType], {
    description: 'Whose consent a return needs before it is ordered; nothing where none is needed (R114).',
  })
  returnConsents(@Arg('returnId', () => ID, { description: 'The return.' }) returnId: string, @Ctx() context: Context) {
    return consentsOn(returnId, context);
  }

  @Mutation(() => ChangeSetResultType, {
    description:
      'Calls the complaint’s batches back as a whole: a return with a line for every shipment of them (R119). The first row is the return.',
  })
  async returnWholeBatch(
    @Arg('complaintId', () => ID, { description: 'The complaint.' }) complaintId: string,
    @Ctx() context: Context,
  ) {
    const { database, changes, clock, timeZone } = context;
    const today = dayOf(clock().toString(), timeZone)!;
    const intents = isId(complaintId) ? await wholeBatchReturn(database.pool, complaintId, today) : null;
    if (!intents) throw new DomainError('BATCH_NOT_SHIPPED');
    return present(await changes.run(intents, { errorPolicy: 'REJECT_ALL', source: 'API' }), context);
  }
}
