import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { DateTimeScalar } from '../app/scalars.ts';
import { SheetKeyEnum } from '../changes/graphql/types.ts';
import { isId } from '../changes/new-id.ts';
import { readWork } from './read-work.ts';

@ObjectType('WorkItem', { simpleResolvers: true, description: 'Something that somebody has to do.' })
class WorkItemType {
  @Field(() => SheetKeyEnum, { description: 'Sheet of the row.' }) sheet!: string;
  @Field(() => ID, { description: 'The row.' }) id!: string;
  @Field(() => ID, { nullable: true, description: 'The complaint it belongs to.' }) complaintId!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the complaint.' }) number!: string | null;
  @Field(() => String, { nullable: true, description: 'Who complained.' }) customer!: string | null;
  @Field(() => String, { nullable: true, description: 'What it is about.' }) what!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the milestone that a complaint waits for.' })
  milestone!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The last moment for it.' }) dueAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Whose it is.' }) owner!: string | null;
}

@Resolver()
export class WorkResolver {
  @Query(() => [WorkItemType], {
    description: 'What waits for the reader, or for a department: overdue first, without a date last; 500 at most.',
  })
  work(
    @Arg('departmentId', () => ID, {
      nullable: true,
      description: 'The department; the reader himself where left out.',
    })
    departmentId: string | null,
    @Ctx() context: Context,
  ) {
    if (departmentId && !isId(departmentId)) throw new DomainError('ID_INVALID', { text: departmentId });
    return readWork(context, departmentId ? { departmentId } : { userId: context.actor.id });
  }
}
