import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { adviceOn } from './claim-advice.ts';
import { NeededConsentType } from './consent.types.ts';

@ObjectType('LadderStep', { simpleResolvers: true, description: 'A step of the compensation that a policy offers.' })
export class LadderStepType {
  @Field(() => String, { description: 'Number of the rule.' }) rule!: string;
  @Field(() => String, { description: 'What may be offered, in the reader’s language.' }) text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the customer’s answer; null while nothing of the kind was offered.',
  })
  answer!: string | null;
}

@ObjectType('ClaimAdvice', { simpleResolvers: true, description: 'What a policy says about a claim.' })
export class ClaimAdviceType {
  @Field(() => [LadderStepType], { description: 'What may be offered, in its order; none without a ladder (R111e).' })
  steps!: LadderStepType[];
  @Field(() => [NeededConsentType], {
    description: 'Consents without which the claim as it stands is not granted (R111).',
  })
  consents!: NeededConsentType[];
}

@Resolver()
export class ClaimResolver {
  @Query(() => ClaimAdviceType, { description: 'What may be offered for a claim, and whose consent it needs.' })
  claimAdvice(
    @Arg('claimId', () => ID, { description: 'The claim.' }) claimId: string,
    @Ctx() context: Context,
  ): Promise<ClaimAdviceType> {
    return adviceOn(claimId, context);
  }
}
