import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('ChaseMail', { simpleResolvers: true, description: 'A reminder to one department, as it would be sent.' })
class ChaseMailType {
  @Field(() => ID, { description: 'The department.' }) departmentId!: string;
  @Field(() => String, { description: 'Its name.' }) department!: string;
  @Field(() => String, { nullable: true, description: 'Where it goes; null where nobody of it has an address.' })
  address!: string | null;
  @Field(() => String, { description: 'Subject.' }) subject!: string;
  @Field(() => String, { description: 'Text.' }) body!: string;
  @Field(() => Int, { description: 'How many complaints its workbook holds.' }) count!: number;
}

@ObjectType('ChasePlan', { simpleResolvers: true, description: 'What chasing complaints would send.' })
export class ChasePlanType {
  @Field(() => [ChaseMailType], { description: 'One mail a department.' }) mails!: ChaseMailType[];
  @Field(() => [String], { description: 'Numbers of complaints that nobody answers for, or that are closed.' })
  left!: string[];
}
