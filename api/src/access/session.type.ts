import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../app/scalars.ts';

/** Who is signed in, and where and in what language he works. */
@ObjectType('Session', { simpleResolvers: true, description: 'Who is signed in, and where and in what language.' })
export class SessionView {
  userId!: string;
  @Field(() => String, { description: 'Time zone of the site, for example "Asia/Shanghai".' }) timeZone!: string;
  @Field(() => DateScalar, { description: 'Today in that zone.' }) today!: string;
  @Field(() => String, { description: 'Language of the messages, "zh" or "en".' }) language!: string;
}
