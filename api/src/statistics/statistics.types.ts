import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../app/graphql-enum.ts';
import { DateScalar, DecimalScalar } from '../app/scalars.ts';

export const StatisticsBy = graphqlEnum('StatisticsBy', 'What complaints are counted by.', {
  MONTH: 'By the month at the site: of receipt, and for `closed` of closing. Its first day.',
  DEPARTMENT: 'By the responsible department. Its id.',
  CATEGORY: 'By category. Its code.',
  CUSTOMER: 'By customer. Its id.',
  DEFECT: 'By the defect item of the first line.',
  FAMILY: 'By the family of the first line’s product.',
});

@ObjectType('ClaimedAmount', { simpleResolvers: true, description: 'What claims come to in one currency.' })
class ClaimedAmountType {
  @Field(() => String, { nullable: true, description: 'The currency; null where claims name none.' }) currency!:
    string | null;
  @Field(() => DecimalScalar, { description: 'What was claimed.' }) claimed!: string;
  @Field(() => DecimalScalar, { description: 'What was approved.' }) approved!: string;
}

@ObjectType('ComplaintStatistic', {
  simpleResolvers: true,
  description: 'Figures of the complaints that share their values. Each is what the sheet counts with that filter.',
})
export class ComplaintStatisticType {
  @Field(() => [String], { nullable: 'items', description: 'The values, in the order asked; null for an empty cell.' })
  values!: (string | null)[];
  @Field(() => Int, { description: 'How many were received.' }) received!: number;
  @Field(() => Int, { description: 'How many were closed; by the month of closing.' }) closed!: number;
  @Field(() => Int, { description: 'Of the received, how many are overdue: `isOverdue`.' }) overdue!: number;
  @Field(() => Int, { description: 'Of the received, how many were replied to.' }) replied!: number;
  @Field(() => Int, { description: 'Of these, how many by the due day as the rule says it: `isReplyInTime`.' })
  repliedInTime!: number;
  @Field(() => Int, { description: 'Of these, how many by the day that was promised: `isReplyAsPromised`.' })
  repliedAsPromised!: number;
  @Field(() => Int, { description: 'Claims of the received.' }) claims!: number;
  @Field(() => Int, { description: 'Returns of the received.' }) returns!: number;
  @Field(() => [ClaimedAmountType], { description: 'What these claims come to, by currency.' })
  amounts!: ClaimedAmountType[];
}

@ObjectType('StatisticsYear', { simpleResolvers: true, description: 'A year of statistics, as the site cuts it.' })
export class StatisticsYearType {
  @Field(() => DateScalar, { description: 'Its first day.' }) startsOn!: string;
  @Field(() => DateScalar, { description: 'The first day of the next.' }) endsOn!: string;
  @Field(() => DateScalar, { description: 'The first day of the year before.' }) lastStartedOn!: string;
}
