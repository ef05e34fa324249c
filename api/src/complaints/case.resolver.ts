import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { CloseReasonChoiceType, MissingRequirementType, NextStepType, SimilarCaseType } from './case.types.ts';
import { Complaint } from './complaint.entity.ts';
import { missingToClose, presentSteps, reasonsToClose, thanksFor } from './present-case.ts';
import { cameBackFrom, similarCases, type Wording } from './similar-cases.ts';

@Resolver(() => Complaint)
export class CaseResolver {
  @FieldResolver(() => [MissingRequirementType], {
    description: 'What its policy still asks for before the reader may close it.',
  })
  missingToClose(@Root() row: object, @Ctx() context: Context) {
    return missingToClose(row as Record<string, unknown>, context);
  }

  @FieldResolver(() => [CloseReasonChoiceType], {
    description: 'Reasons for which its policy may close it abnormally (R141).',
  })
  closeReasonChoices(@Root() row: object, @Ctx() context: Context) {
    return reasonsToClose(row as Record<string, unknown>, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What its policy has to say to whoever complained, in the reader’s language (R24).',
  })
  thanks(@Root() row: object, @Ctx() context: Context) {
    return thanksFor(row as Record<string, unknown>, context);
  }

  @FieldResolver(() => [NextStepType], { description: 'What to do next and who must, the most urgent first.' })
  nextSteps(@Root() row: object, @Ctx() context: Context) {
    return presentSteps(row as Record<string, unknown>, context);
  }

  @FieldResolver(() => [SimilarCaseType], {
    description:
      'Earlier complaints of this customer about this product and defect that an effective action had solved.',
  })
  async cameBackFrom(@Root() row: object, @Ctx() { database, timeZone }: Context) {
    const values = row as Record<string, string | null>;
    const receivedOn = Temporal.Instant.from(values['receivedAt']!)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .toString();
    return cameBackFrom(database.pool, wordingOf(values), receivedOn);
  }

  @Query(() => [SimilarCaseType], {
    description: 'Earlier complaints that are alike, while a new one is being typed; the most alike first, 20 at most.',
  })
  async similarComplaints(
    @Arg('text', () => String, { description: 'What is typed so far.' }) text: string,
    @Arg('customerId', () => ID, { nullable: true, description: 'The customer.' }) customerId: string | null,
    @Arg('productId', () => ID, { nullable: true, description: 'The product.' }) productId: string | null,
    @Ctx() { database }: Context,
  ) {
    const wording = { id: null, text, customerId: customerId ?? null, productId: productId ?? null };
    return (await similarCases(database.pool, wording)).slice(0, 20);
  }
}

const wordingOf = (values: Record<string, string | null>): Wording => ({
  id: values['id'] ?? null,
  text: [values['description'], values['defectItem']].filter(Boolean).join(' '),
  customerId: values['customerId'] ?? null,
  productId: values['productId'] ?? null,
  productName: values['productName'] ?? null,
  causeCategory: values['causeCategory'] ?? null,
});
