import { Arg, Ctx, Field, Float, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../app/scalars.ts';
import { countEarlier, departmentOf, evidenceFor, readEarlier, shipmentsOf, tidied } from './read-hints.ts';

@InputType('IntakeTelling', { description: 'What is known while somebody tells his complaint.' })
class TellingInput {
  @Field(() => String, { nullable: true, description: 'His words so far.' }) text: string | null = null;
  @Field(() => ID, { nullable: true, description: 'The customer.' }) customerId: string | null = null;
  @Field(() => ID, { nullable: true, description: 'The product.' }) productId: string | null = null;
  @Field(() => String, { nullable: true, description: 'The batch.' }) batchNo: string | null = null;
  @Field(() => String, { nullable: true, description: 'Where he calls from.' }) phone: string | null = null;
  @Field(() => String, { nullable: true, description: 'Code of the category.' }) category: string | null = null;
}

@ObjectType('EarlierComplaint', { simpleResolvers: true, description: 'An earlier complaint, and why it is shown.' })
class EarlierType {
  @Field(() => ID, { description: 'The complaint.' }) id!: string;
  @Field(() => String, { description: 'Its number.' }) number!: string;
  @Field(() => String, { description: 'Who complained.' }) customer!: string;
  @Field(() => String, { description: 'What about.' }) description!: string;
  @Field(() => DateTimeScalar, { description: 'When it was received.' }) receivedAt!: string;
  @Field(() => String, { description: 'Code of its state.' }) state!: string;
  @Field(() => Float, { description: 'Part of what is being told that it says too, 0 to 1.' }) likeness!: number;
  @Field(() => Boolean, { description: 'Of the same customer.' }) isCustomer!: boolean;
  @Field(() => Boolean, { description: 'About the same product.' }) isProduct!: boolean;
  @Field(() => Boolean, { description: 'About the same batch.' }) isBatch!: boolean;
  @Field(() => Boolean, { description: 'From the same telephone.' }) isCaller!: boolean;
}

@ObjectType('EarlierCounts', { simpleResolvers: true, description: 'How often there were complaints before.' })
class CountsType {
  @Field(() => Int, { description: 'Of the customer.' }) customer!: number;
  @Field(() => Int, { description: 'About the product.' }) product!: number;
  @Field(() => Int, { description: 'About the batch.' }) batch!: number;
  @Field(() => Int, { description: 'From the telephone.' }) caller!: number;
}

@ObjectType('SuggestedDepartment', { simpleResolvers: true, description: 'The department that made it.' })
class SuggestedType {
  @Field(() => ID, { description: 'The department.' }) id!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Its English name.' }) nameEn!: string | null;
}

@ObjectType('ShippedTo', { simpleResolvers: true, description: 'Where a batch went.' })
export class ShippedToType {
  @Field(() => String, { description: 'The customer; empty where nobody wrote it down.' }) customer!: string;
  @Field(() => String, { description: 'The region; empty where nobody wrote it down.' }) region!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'How much.' }) quantity!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the unit.' }) unit!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last shipment.' }) shippedOn!: string | null;
}

@ObjectType('IntakeHints', {
  simpleResolvers: true,
  description: 'What is known already about a complaint being told.',
})
class HintsType {
  @Field(() => [EarlierType], { description: 'Earlier complaints, the likest first, 12 at most.' })
  earlier!: EarlierType[];
  @Field(() => CountsType, { description: 'How often there were complaints before.' }) counts!: CountsType;
  @Field(() => SuggestedType, { nullable: true, description: 'The department that made the batch or the product.' })
  department!: SuggestedType | null;
  @Field(() => [ShippedToType], { description: 'Where else the batch went, the most first, 12 at most (R16).' })
  shipments!: ShippedToType[];
  @Field(() => [String], { description: 'Codes of the kinds of files that the category asks for (R14).' })
  evidence!: string[];
}

@Resolver()
export class IntakeResolver {
  @Query(() => HintsType, {
    description: 'Earlier complaints and the responsible department, while a complaint is told.',
  })
  async intakeHints(
    @Arg('telling', () => TellingInput, { description: 'What is known so far.' }) given: TellingInput,
    @Ctx() context: Context,
  ) {
    const telling = tidied(given);
    const [earlier, counts, department, shipments, evidence] = await Promise.all([
      readEarlier(telling, context),
      countEarlier(telling, context),
      departmentOf(telling, context),
      shipmentsOf(telling, context),
      evidenceFor(telling, context),
    ]);
    return { earlier, counts, department, shipments, evidence };
  }
}
