import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../app/scalars.ts';

export enum ClockStateEnum {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  WARNED = 'WARNED',
  PAUSED = 'PAUSED',
  BREACHED = 'BREACHED',
  MET = 'MET',
  MET_LATE = 'MET_LATE',
  ENDED = 'ENDED',
}
registerEnumType(ClockStateEnum, {
  name: 'ClockState',
  description: 'How a clock stands.',
  valuesConfig: {
    WAITING: { description: 'Nothing has started it yet.' },
    RUNNING: { description: 'It runs.' },
    WARNED: { description: 'It runs, past its target or a warning.' },
    PAUSED: { description: 'It stands still.' },
    BREACHED: { description: 'It runs past its committed due.' },
    MET: { description: 'What it waited for happened in time.' },
    MET_LATE: { description: 'What it waited for happened late.' },
    ENDED: { description: 'The complaint was closed before it happened.' },
  },
});

export enum ClockStepKindEnum {
  RULE = 'RULE',
  BEATEN = 'BEATEN',
  WAITING = 'WAITING',
  STARTED = 'STARTED',
  COUNTED_FROM = 'COUNTED_FROM',
  SKIPPED = 'SKIPPED',
  WORKED = 'WORKED',
  YEAR_UNKNOWN = 'YEAR_UNKNOWN',
  PAUSED = 'PAUSED',
  NO_WORK = 'NO_WORK',
  TARGET = 'TARGET',
  DUE = 'DUE',
  STANDS = 'STANDS',
  AGREED = 'AGREED',
  EXTENDED = 'EXTENDED',
  STOPPED = 'STOPPED',
  ENDED = 'ENDED',
}
registerEnumType(ClockStepKindEnum, {
  name: 'ClockStepKind',
  description: 'What a step of an explanation is about.',
  valuesConfig: {
    RULE: { description: 'The rule that counts.' },
    BEATEN: { description: 'A rule that applies too and does not count.' },
    WAITING: { description: 'What would start the clock.' },
    STARTED: { description: 'The event it started with.' },
    COUNTED_FROM: { description: 'The working moment the counting began at.' },
    SKIPPED: { description: 'A day that was not counted.' },
    WORKED: { description: 'A day the calendar names, and that was worked on.' },
    YEAR_UNKNOWN: { description: 'A year whose public holidays the calendar does not have.' },
    PAUSED: { description: 'A time it stood still.' },
    NO_WORK: { description: 'The calendar has no working time.' },
    TARGET: { description: 'The first figure of a range.' },
    DUE: { description: 'The original due.' },
    STANDS: { description: 'The original due, fixed before the calendar was edited.' },
    AGREED: { description: 'An earlier day agreed with the customer.' },
    EXTENDED: { description: 'An extension notice.' },
    STOPPED: { description: 'The event that stopped it.' },
    ENDED: { description: 'The closing that ended it.' },
  },
});

@ObjectType('ClockStep', { simpleResolvers: true, description: 'One step of how a due moment came about.' })
export class ClockStepType {
  @Field(() => ClockStepKindEnum, { description: 'What it is about.' }) kind!: ClockStepKindEnum;
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
  @Field(() => ClockStateEnum, { description: 'How it stands now.' }) state!: ClockStateEnum;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it started.' }) startedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'What the rule alone says.' }) originalDue!:
    string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'What the customer was promised.' })
  committedDue!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The first figure of a range.' }) targetDue!:
    string | null;
  @Field(() => [DateTimeScalar], { description: 'When it warns.' }) warnings!: string[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stopped; a mere day is its beginning.' })
  stoppedAt!: string | null;
  @Field(() => Boolean, { description: 'Whether it was missed, or is by now.' }) isBreached!: boolean;
  @Field(() => Boolean, { description: 'The extension was told when the due was already missed.' })
  isExtendedAfterBreach!: boolean;
  @Field(() => [ClockStepType], { description: 'How the due came about, step by step.' }) explanation!: ClockStepType[];
}

@ObjectType('Recount', { simpleResolvers: true, description: 'What a recount of clocks did.' })
export class RecountType {
  @Field(() => Int, { description: 'Complaints looked at.' }) checked!: number;
  @Field(() => Int, { description: 'Complaints whose dues moved.' }) changed!: number;
}
