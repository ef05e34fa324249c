import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../app/graphql-enum.ts';
import { DateScalar, DateTimeScalar } from '../app/scalars.ts';

@ObjectType('ReplayMilestone', { simpleResolvers: true, description: 'How the clocks of one milestone fared.' })
class ReplayMilestoneType {
  @Field(() => String, { description: 'Code of the milestone.' }) milestone!: string;
  @Field(() => Int, { description: 'In time.' }) met!: number;
  @Field(() => Int, { description: 'Late.' }) late!: number;
  @Field(() => Int, { description: 'Still running.' }) open!: number;
  @Field(() => Float, { nullable: true, description: 'Share in time of those that are decided, 0 to 1.' })
  onTime!: number | null;
}

@ObjectType('ReplayMoney', { simpleResolvers: true, description: 'A sum of money in one currency.' })
class ReplayMoneyType {
  @Field(() => String, { description: 'Code of the currency; empty where the claims name none.' }) currency!: string;
  @Field(() => Float, { description: 'The sum.' }) amount!: number;
}

@ObjectType('ReplayLoad', { simpleResolvers: true, description: 'What a policy means for the complaints of a replay.' })
class ReplayLoadType {
  @Field(() => [ReplayMilestoneType], { description: 'By milestone.' }) milestones!: ReplayMilestoneType[];
  @Field(() => Int, { description: 'Complaints that need a corrective action.' }) actions!: number;
  @Field(() => Int, { description: 'Claims that need nobody’s further consent.' }) free!: number;
  @Field(() => [ReplayMoneyType], { description: 'Their money.' }) freeMoney!: ReplayMoneyType[];
  @Field(() => Int, { description: 'Claims that need a consent, or are beyond every limit.' }) referred!: number;
  @Field(() => [ReplayMoneyType], { description: 'Their money.' }) referredMoney!: ReplayMoneyType[];
}

@ObjectType('Replay', { simpleResolvers: true, description: 'A version run over past complaints, beside their own.' })
class ReplayType {
  @Field(() => Int, { description: 'Complaints it ran over.' }) complaints!: number;
  @Field(() => ReplayLoadType, { description: 'As their own versions have it.' }) actual!: ReplayLoadType;
  @Field(() => ReplayLoadType, { description: 'As this version would have it.' }) replayed!: ReplayLoadType;
}

const JobKindEnum = graphqlEnum('JobKind', 'What a job does.', {
  RECOUNT: 'Counts open clocks again after an edit of a calendar.',
  REPLAY: 'Runs a version of a policy over past complaints.',
});
const JobStateEnum = graphqlEnum('JobState', 'Where a job stands.', {
  WAITING: 'Waits for its turn.',
  RUNNING: 'Is being worked on.',
  DONE: 'Is over.',
  FAILED: 'Has ended with an error.',
  CANCELLED: 'Somebody has stopped it.',
});

@ObjectType('Job', { simpleResolvers: true, description: 'Work that goes on in the background.' })
export class JobType {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => JobKindEnum, { description: 'What it does.' }) kind!: string;
  @Field(() => JobStateEnum, { description: 'Where it stands.' }) state!: string;
  @Field(() => String, { description: 'Who began it.' }) by!: string;
  @Field(() => DateTimeScalar, { description: 'Begun at.' }) startedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Over since.' }) finishedAt!: string | null;
  @Field(() => Int, { description: 'Complaints done so far.' }) checked!: number;
  @Field(() => Int, { nullable: true, description: 'Of how many, where that is known.' }) total!: number | null;
  @Field(() => Int, { nullable: true, description: 'Complaints whose dues a recount has moved.' })
  changed!: number | null;
  @Field(() => String, { nullable: true, description: 'The version of a policy that a replay runs.' })
  policy!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'A replay’s first day of receipt, where one was given.' })
  from!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day of receipt, where one was given.' })
  to!: string | null;
  @Field(() => Boolean, { description: 'Whether the reader may stop it.' }) isCancellable!: boolean;
  @Field(() => String, { nullable: true, description: 'What it failed of.' }) error!: string | null;
  @Field(() => ReplayType, { nullable: true, description: 'What a replay found.' }) replay!: ReplayType | null;
}
