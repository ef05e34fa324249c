import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { readReview } from './review.store.ts';
import { MonthlyReviewType } from './review.types.ts';

@Resolver()
export class ReviewResolver {
  @Query(() => MonthlyReviewType, {
    description: 'Figures, minutes and decisions of a month, in the reader’s language.',
  })
  monthlyReview(
    @Arg('month', () => String, { description: 'The month: 2026-10.' }) month: string,
    @Ctx() context: Context,
  ) {
    return readReview(context, month, context.locale);
  }
}
