import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('ReplayMilestone', { simpleResolvers: true, description: 'How the clocks of one milestone fared.' })
class ReplayMilestoneType {
  @Field(() => String, { description: 'Code of the milestone.' }) milestone!: string;
  @Field(() => Int, { description: 'In time.' }) met!: number;
  @Field(() => Int, { description: 'Late.' }) late!: number;
  @Field(() => Int, { description: 'Still running.' }) open!: number;
  @Field(() => Float, { nullable: true, description: 'Share in time of those that are decided, 0 to 1.' })
  onTime!: number | null;
}

@ObjectType('ReplayLoad', { simpleResolvers: true, description: 'What a policy means for the complaints of a replay.' })
class ReplayLoadType {
  @Field(() => [ReplayMilestoneType], { description: 'By milestone.' }) milestones!: ReplayMilestoneType[];
  @Field(() => Int, { description: 'Complaints that need a corrective action.' }) actions!: number;
  @Field(() => Int, { description: 'Claims that need nobody’s further consent.' }) free!: number;
  @Field(() => Float, { description: 'Their money.' }) freeMoney!: number;
  @Field(() => Int, { description: 'Claims that need a consent, or are beyond every limit.' }) referred!: number;
  @Field(() => Float, { description: 'Their money.' }) referredMoney!: number;
}

@ObjectType('Replay', { simpleResolvers: true, description: 'A version run over past complaints, beside their own.' })
class ReplayType {
  @Field(() => Int, { description: 'Complaints it ran over.' }) complaints!: number;
  @Field(() => ReplayLoadType, { description: 'As their own versions have it.' }) actual!: ReplayLoadType;
  @Field(() => ReplayLoadType, { description: 'As this version would have it.' }) replayed!: ReplayLoadType;
}

@ObjectType('Job', { simpleResolvers: true, description: 'Work that goes on in the background.' })
export class JobType {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'REPLAY or RECOUNT.' }) kind!: string;
  @Field(() => String, { description: 'RUNNING, DONE or FAILED.' }) state!: string;
  @Field(() => Int, { description: 'Complaints done so far.' }) checked!: number;
  @Field(() => Int, { nullable: true, description: 'Of how many, where that is known.' }) total!: number | null;
  @Field(() => ReplayType, { nullable: true, description: 'What a replay found.' }) replay!: ReplayType | null;
}
