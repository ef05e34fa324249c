import { Field, ObjectType } from 'type-graphql';

@ObjectType('ConsentRight', { simpleResolvers: true, description: 'A right by which somebody consents.' })
export class ConsentRightType {
  @Field(() => String, { description: 'Code of the right.' }) code!: string;
  @Field(() => String, { description: 'Its name in the reader’s language.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Who has consented by it; null while that is awaited.' })
  by!: string | null;
}

@ObjectType('NeededConsent', {
  simpleResolvers: true,
  description: 'Whose consent a claim or a return needs, and by which rule.',
})
export class NeededConsentType {
  @Field(() => String, { description: 'Number of the rule.' }) rule!: string;
  @Field(() => String, { description: 'The rule in the reader’s language.' }) text!: string;
  @Field(() => [ConsentRightType], { description: 'The rights; none where nobody may consent.' })
  rights!: ConsentRightType[];
  @Field(() => Boolean, { description: 'Whether all of them must consent, not only one.' }) isAll!: boolean;
  @Field(() => Boolean, { description: 'Whether they have.' }) isGiven!: boolean;
}
