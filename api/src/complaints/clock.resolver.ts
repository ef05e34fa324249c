import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { ClockType } from './clock.types.ts';
import { Complaint } from './complaint.entity.ts';
import { presentClocks } from './present-clocks.ts';

@Resolver(() => Complaint)
export class ClockResolver {
  @FieldResolver(() => [ClockType], { description: 'Its time limits under its policy, each with its explanation.' })
  clocks(@Root() row: object, @Ctx() context: Context) {
    return presentClocks(row as Record<string, unknown>, context);
  }
}
