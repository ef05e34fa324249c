import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../app/graphql-enum.ts';
import { DateTimeScalar, JsonScalar } from '../../app/scalars.ts';

const titles = Object.fromEntries(sheetKeys.map((key) => [key, `${sheets[key].zh} ${sheets[key].en}`]));
export const SheetKeyEnum = graphqlEnum('SheetKey', 'A sheet.', titles);

export const ErrorPolicyEnum = graphqlEnum('ErrorPolicy', 'What a refused cell means for the others.', {
  REJECT_ALL: 'One refused cell refuses the whole change.',
  APPLY_VALID: 'Good cells are written; a new row is written whole or not at all.',
});

export const RowOutcomeEnum = graphqlEnum('RowOutcome', 'What became of a row.', {
  CREATED: 'Made.',
  UPDATED: 'Changed.',
  VOIDED: 'Voided (作废).',
  RESTORED: 'Brought back.',
  UNCHANGED: 'Nothing was to be written.',
  REJECTED: 'Nothing of it was written; see `code` and the cells.',
});

export const CellOutcomeEnum = graphqlEnum('CellOutcome', 'What became of a cell.', {
  APPLIED: 'Written.',
  UNCHANGED: 'It held this value already.',
  CONFLICT: 'Somebody changed it since; `current`, `by` and `at` say what, who and when.',
  REJECTED: 'Refused; `code` and `message` say why.',
  NEEDS_INPUT: 'The step behind this cell needs the columns named in `fields` as well.',
});

@ObjectType('CellResult', { simpleResolvers: true, description: 'What became of one cell.' })
export class CellResultType {
  @Field(() => String, { description: 'The column.' }) column!: string;
  @Field(() => CellOutcomeEnum, { description: 'What became of it.' }) outcome!: keyof typeof CellOutcomeEnum;
  @Field(() => String, { nullable: true, description: 'Stable code of the reason.' }) code!: string | null;
  @Field(() => String, { nullable: true, description: 'The reason in the reader’s language.' }) message!: string | null;
  @Field(() => JsonScalar, { nullable: true, description: 'What the editor had before his eyes.' }) base!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'What he wrote.' }) yours!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'What the table holds, in a conflict.' }) current!: unknown;
  @Field(() => String, { nullable: true, description: 'The same as people read it.' }) currentText!: string | null;
  @Field(() => String, { nullable: true, description: 'Who wrote that.' }) by!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' }) at!: string | null;
  @Field(() => [String], { nullable: true, description: 'Columns still needed, with NEEDS_INPUT.' }) fields!:
    string[] | null;
}

@ObjectType('RowResult', { simpleResolvers: true, description: 'What became of one row.' })
export class RowResultType {
  @Field(() => ID, { nullable: true, description: 'The row; for a made one its new id.' }) id!: string | null;
  @Field(() => Int, { nullable: true, description: 'Its version now.' }) version!: number | null;
  @Field(() => RowOutcomeEnum, { description: 'What became of it.' }) outcome!: keyof typeof RowOutcomeEnum;
  @Field(() => String, { nullable: true, description: 'Stable code of the reason.' }) code!: string | null;
  @Field(() => String, { nullable: true, description: 'The reason in the reader’s language.' }) message!: string | null;
  @Field(() => [CellResultType], { description: 'Its cells.' }) cells!: CellResultType[];
}

@ObjectType('ChangeSetResult', {
  simpleResolvers: true,
  description: 'The one answer to every change, in the order of the rows asked.',
})
export class ChangeSetResultType {
  @Field(() => ID, { nullable: true, description: 'The change set, for undo; null when nothing was written.' })
  changeSet!: string | null;
  @Field(() => Boolean, { description: 'Whether anything was written.' }) applied!: boolean;
  @Field(() => [RowResultType], { description: 'What became of each row.' }) rows!: RowResultType[];
}
