import { Field, ID, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../app/graphql-enum.ts';
import { DateScalar, DateTimeScalar } from '../app/scalars.ts';

export const ClockStateEnum = graphqlEnum('ClockState', 'How a clock stands.', {
  WAITING: 'Nothing has started it yet.',
  RUNNING: 'It runs.',
  WARNED: 'It runs, past its target or a warning.',
  PAUSED: 'It stands still.',
  BREACHED: 'It runs past its committed due.',
  MET: 'What it waited for happened in time.',
  MET_LATE: 'What it waited for happened late.',
  ENDED: 'The complaint was closed before it happened.',
});

export const ClockStepKindEnum = graphqlEnum('ClockStepKind', 'What a step of an explanation is about.', {
  RULE: 'The rule that counts.',
  BEATEN: 'A rule that applies too and does not count.',
  WAITING: 'What would start the clock.',
  STARTED: 'The event it started with.',
  COUNTED_FROM: 'The working moment the counting began at.',
  SKIPPED: 'A day that was not counted.',
  WORKED: 'A day the calendar names, and that was worked on.',
  YEAR_UNKNOWN: 'A year whose public holidays the calendar does not have.',
  PAUSED: 'A time it stood still.',
  NO_WORK: 'The calendar has no working time.',
  TARGET: 'The first figure of a range.',
  DUE: 'The original due.',
  STANDS: 'The original due, fixed before the calendar was edited.',
  UNPAUSED: 'What the due would be without the pauses.',
  AGREED: 'An earlier day agreed with the customer.',
  EXTENDED: 'An extension notice.',
  EXTENDED_BEFORE: 'A notice that came after the due was missed and stands no more; it still counts.',
  STOPPED: 'The event that stopped it.',
  ENDED: 'The closing that ended it.',
});

@ObjectType('ClockStep', { simpleResolvers: true, description: 'One step of how a due moment came about.' })
export class ClockStepType {
  @Field(() => ClockStepKindEnum, { description: 'What it is about.' }) kind!: keyof typeof ClockStepKindEnum;
  @Field(() => String, { description: 'The step in the reader’s language.' }) text!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment, where it tells of one.' }) at!:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day, where it tells of one.' }) day!: string | null;
}

@ObjectType('Clock', { simpleResolvers: true, description: 'A time limit of a complaint, folded from its events.' })
export class ClockType {
  @Field(() => String, { description: 'Code of the milestone.' }) milestone!: string;
  @Field(() => String, { description: 'Number of the rule.' }) rule!: string;
  @Field(() => String, { description: 'Name of the rule in the reader’s language.' }) name!: string;
  @Field(() => ID, { nullable: true, description: 'The department that answers for it.' }) departmentId!: string | null;
  @Field(() => ClockStateEnum, { description: 'How it stands now.' }) state!: keyof typeof ClockStateEnum;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it started.' }) startedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'What the rule alone says.' }) originalDue!:
    string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'What the rule would say without pauses.' })
  unpausedDue!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'What the customer was promised.' })
  committedDue!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The first figure of a range.' }) targetDue!:
    string | null;
  @Field(() => [DateTimeScalar], { description: 'When it warns.' }) warnings!: string[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stopped; a mere day is its beginning.' })
  stoppedAt!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When that was entered, where it was on a later day than its own.',
  })
  enteredAt!: string | null;
  @Field(() => Boolean, { description: 'Whether it was missed, or is by now.' }) isBreached!: boolean;
  @Field(() => Boolean, { description: 'The extension was told when the due was already missed.' })
  isExtendedAfterBreach!: boolean;
  @Field(() => [ClockStepType], { description: 'How the due came about, step by step.' }) explanation!: ClockStepType[];
}
