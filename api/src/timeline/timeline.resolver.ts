import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { graphqlEnum } from '../app/graphql-enum.ts';
import { DateTimeScalar } from '../app/scalars.ts';
import { SheetKeyEnum } from '../changes/graphql/types.ts';
import { isId } from '../changes/new-id.ts';
import { readTimeline } from './read-timeline.ts';

const EventToneEnum = graphqlEnum('EventTone', 'How an event stands out.', {
  PLAIN: 'An ordinary step.',
  WARN: 'Something is due soon.',
  BAD: 'Something was missed.',
});

@ObjectType('TimelineEvent', { simpleResolvers: true, description: 'Something that happened to a complaint.' })
class TimelineEventType {
  @Field(() => ID, { description: 'The event.' }) id!: string;
  @Field(() => SheetKeyEnum, { description: 'Sheet of the row it happened to.' }) sheet!: string;
  @Field(() => ID, { description: 'The row.' }) rowId!: string;
  @Field(() => String, { description: 'What kind of event.' }) type!: string;
  @Field(() => String, { description: 'Who did it; empty for the server itself.' }) by!: string;
  @Field(() => DateTimeScalar, { description: 'When.' }) at!: string;
  @Field(() => EventToneEnum, { description: 'How it stands out.' }) tone!: keyof typeof EventToneEnum;
  @Field(() => String, { description: 'The event in the reader’s language.' }) text!: string;
}

@Resolver()
export class TimelineResolver {
  @Query(() => [TimelineEventType], {
    description: 'What happened to a complaint and to everything under it, newest first, 500 at most.',
  })
  timeline(
    @Arg('complaintId', () => ID, { description: 'The complaint.' }) complaintId: string,
    @Ctx() context: Context,
  ) {
    return isId(complaintId) ? readTimeline(complaintId, context) : [];
  }
}
