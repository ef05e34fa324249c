import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../app/scalars.ts';

export const StatisticsBy = {
  MONTH: 'MONTH',
  DEPARTMENT: 'DEPARTMENT',
  CATEGORY: 'CATEGORY',
  CUSTOMER: 'CUSTOMER',
  DEFECT: 'DEFECT',
  FAMILY: 'FAMILY',
} as const;
registerEnumType(StatisticsBy, {
  name: 'StatisticsBy',
  description: 'What complaints are counted by.',
  valuesConfig: {
    MONTH: { description: 'By the month at the site: of receipt, and for `closed` of closing. Its first day.' },
    DEPARTMENT: { description: 'By the responsible department. Its id.' },
    CATEGORY: { description: 'By category. Its code.' },
    CUSTOMER: { description: 'By customer. Its id.' },
    DEFECT: { description: 'By the defect item of the first line.' },
    FAMILY: { description: 'By the family of the first line’s product.' },
  },
});

@ObjectType('ClaimedAmount', { simpleResolvers: true, description: 'What claims come to in one currency.' })
export class ClaimedAmountType {
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
