import { Field, Float, ID, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../app/graphql-enum.ts';
import { DateTimeScalar } from '../app/scalars.ts';

export const NextStepKindEnum = graphqlEnum('NextStepKind', 'What kind of thing is to be done.', {
  CLOCK: 'What a running clock waits for.',
  STATE: 'The next state of the complaint.',
  ACTION: 'A corrective action that the policy demands.',
  EIGHT_D: 'An 8D report that the policy demands.',
  EVIDENCE: 'A file that the category asks for.',
});

@ObjectType('MissingRequirement', { simpleResolvers: true, description: 'What a step still lacks.' })
export class MissingRequirementType {
  @Field(() => String, { description: 'Number of the rule that asks for it.' }) rule!: string;
  @Field(() => String, { description: 'What is missing, in the reader’s language.' }) text!: string;
  @Field(() => String, { description: 'Code of the kind of requirement.' }) requires!: string;
  @Field(() => [String], { description: 'Columns that would meet it; none where filling a cell is not enough.' })
  fields!: string[];
}

@ObjectType('CloseReasonChoice', { simpleResolvers: true, description: 'A listed reason of an abnormal closing.' })
export class CloseReasonChoiceType {
  @Field(() => String, { description: 'Code of the reason.' }) code!: string;
  @Field(() => String, { description: 'Its Chinese name.' }) zh!: string;
  @Field(() => String, { description: 'Its English name, or the Chinese one.' }) en!: string;
}

@ObjectType('SimilarCase', { simpleResolvers: true, description: 'An earlier complaint that is alike.' })
export class SimilarCaseType {
  @Field(() => ID, { description: 'The complaint.' }) id!: string;
  @Field(() => String, { description: 'Its number.' }) number!: string;
  @Field(() => String, { description: 'What was wrong.' }) description!: string;
  @Field(() => String, { description: 'Code of its state.' }) state!: string;
  @Field(() => DateTimeScalar, { description: 'When it came.' }) receivedAt!: string;
  @Field(() => Float, { description: 'How alike the words are, 0 to 1.' }) similarity!: number;
  @Field(() => Boolean, { description: 'Of the same customer.' }) sameCustomer!: boolean;
  @Field(() => Boolean, { description: 'About the same product.' }) sameProduct!: boolean;
  @Field(() => String, { nullable: true, description: 'Number of an action against it that was found effective.' })
  solvedBy!: string | null;
}

@ObjectType('NextStep', { simpleResolvers: true, description: 'Something that is to be done next, and by whom.' })
export class NextStepType {
  @Field(() => NextStepKindEnum, { description: 'What kind of thing.' }) kind!: keyof typeof NextStepKindEnum;
  @Field(() => String, { description: 'The rule, the state or the kind of file.' }) code!: string;
  @Field(() => String, { description: 'What to do, in the reader’s language.' }) text!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when.' }) dueAt!: string | null;
  @Field(() => ID, { nullable: true, description: 'The department that answers for it.' }) departmentId!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the right it takes.' }) right!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the right.' }) rightName!: string | null;
  @Field(() => [String], { description: 'What is still missing for it, in the reader’s language.' }) missing!: string[];
  @Field(() => [String], { description: 'Columns to fill in.' }) fields!: string[];
}
