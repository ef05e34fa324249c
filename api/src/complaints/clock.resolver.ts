import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { ClockType, RecountType } from './clock.types.ts';
import { Complaint } from './complaint.entity.ts';
import { presentClocks } from './present-clocks.ts';
import { recountClocks } from './recount-clocks.ts';

@Resolver(() => Complaint)
export class ClockResolver {
  @FieldResolver(() => [ClockType], { description: 'Its time limits under its policy, each with its explanation.' })
  clocks(@Root() row: object, @Ctx() context: Context) {
    return presentClocks(row as Record<string, unknown>, context);
  }

  @Mutation(() => RecountType, {
    description:
      'Counts the open clocks of a calendar again; a missed one stays missed. A calendar’s edit does so by itself.',
  })
  recountClocks(
    @Arg('calendarId', () => ID, { nullable: true, description: 'Only complaints of this calendar.' })
    calendarId: string | null,
    @Ctx() { database, changes, clock }: Context,
  ) {
    return recountClocks({ pool: database.pool, changes, now: clock(), calendarId });
  }
}
