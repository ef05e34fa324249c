import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { MissingRequirementType, NextStepType } from './case.types.ts';
import { Complaint } from './complaint.entity.ts';
import { missingToClose, presentSteps } from './present-case.ts';

@Resolver(() => Complaint)
export class CaseResolver {
  @FieldResolver(() => [MissingRequirementType], {
    description: 'What its policy still asks for before the reader may close it.',
  })
  missingToClose(@Root() row: object, @Ctx() context: Context) {
    return missingToClose(row as Record<string, unknown>, context);
  }

  @FieldResolver(() => [NextStepType], { description: 'What to do next and who must, the most urgent first.' })
  nextSteps(@Root() row: object, @Ctx() context: Context) {
    return presentSteps(row as Record<string, unknown>, context);
  }
}
