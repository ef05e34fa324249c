import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../app/scalars.ts';
import { SheetKeyEnum } from './types.ts';

@ObjectType('CellChange', {
  simpleResolvers: true,
  description: 'One change of one cell; a made row stands with all its values and no column.',
})
export class CellChangeType {
  @Field(() => ID, { description: 'The change set, for undo.' }) changeSet!: string;
  @Field(() => DateTimeScalar, { description: 'When.' }) at!: string;
  @Field(() => String, { description: 'Who.' }) by!: string;
  @Field(() => String, { nullable: true, description: 'Department on whose behalf it was made.' }) onBehalfOf!:
    string | null;
  @Field(() => String, { description: 'Where from: GRID, API, IMPORT, UNDO, SYSTEM or SEED.' }) source!: string;
  @Field(() => String, { nullable: true, description: 'The imported file it came with.' }) fileName!: string | null;
  @Field(() => String, { nullable: true, description: 'The column.' }) column!: string | null;
  @Field(() => String, { description: 'CREATE, UPDATE, VOID or RESTORE.' }) op!: string;
  @Field(() => JsonScalar, { nullable: true, description: 'The value before.' }) before!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'The value after.' }) after!: unknown;
  @Field(() => String, { nullable: true, description: 'The value before as the reader’s sheet shows it.' })
  beforeText!: string | null;
  @Field(() => String, { nullable: true, description: 'The value after as the reader’s sheet shows it.' })
  afterText!: string | null;
}

@ObjectType('ChangedRow', { simpleResolvers: true, description: 'A row that changed.' })
export class ChangedRowType {
  @Field(() => SheetKeyEnum, { description: 'Its sheet.' }) sheet!: string;
  @Field(() => ID, { description: 'The row.' }) id!: string;
  @Field(() => Int, { description: 'Its version after the change.' }) version!: number;
  @Field(() => ID, { description: 'The change set.' }) changeSet!: string;
  @Field(() => DateTimeScalar, { description: 'When.' }) at!: string;
  @Field(() => String, { description: 'Who.' }) by!: string;
}

@ObjectType('ChangeFeed', {
  simpleResolvers: true,
  description: 'What changed after a cursor, in the order of commits.',
})
export class ChangeFeedType {
  @Field(() => String, { description: 'Ask with this one for what comes next.' }) cursor!: string;
  @Field(() => Boolean, { description: 'As many change sets as were asked for: more may follow.' }) hasMore!: boolean;
  @Field(() => [ChangedRowType], { description: 'The rows.' }) rows!: ChangedRowType[];
}
