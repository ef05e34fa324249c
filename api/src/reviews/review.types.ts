import { Field, ObjectType } from 'type-graphql';
import { JsonScalar } from '../app/scalars.ts';
import { SheetKeyEnum } from '../changes/graphql/types.ts';

@ObjectType('ReviewCell', { simpleResolvers: true, description: 'A figure, or a text, of a monthly review.' })
export class ReviewCellType {
  @Field(() => String, { description: 'As people read it.' }) text!: string;
  @Field(() => SheetKeyEnum, { nullable: true, description: 'The sheet of the rows behind a figure.' }) sheet!:
    string | null;
  @Field(() => JsonScalar, { nullable: true, description: 'The filter that finds them, as that sheet takes it.' })
  filter!: unknown;
}

@ObjectType('ReviewRow', { simpleResolvers: true, description: 'A row of a table of a monthly review.' })
export class ReviewRowType {
  @Field(() => String, { description: 'What the row is about.' }) name!: string;
  @Field(() => [ReviewCellType], { description: 'Its cells, under the headings behind the first.' })
  cells!: ReviewCellType[];
}

@ObjectType('ReviewTable', { simpleResolvers: true, description: 'A table of a monthly review.' })
export class ReviewTableType {
  @Field(() => String, { description: 'What stands in it: summary, clocks, departments …' }) key!: string;
  @Field(() => String, { description: 'Its title.' }) title!: string;
  @Field(() => [String], { description: 'Its headings, that of the names first; none for a list.' }) head!: string[];
  @Field(() => [ReviewRowType], { description: 'Its rows.' }) rows!: ReviewRowType[];
}

@ObjectType('MonthlyReview', {
  simpleResolvers: true,
  description: 'A month as management reviews it. Each figure is what the named sheet counts with the named filter.',
})
export class MonthlyReviewType {
  @Field(() => String, { description: 'The month: 2026-10.' }) month!: string;
  @Field(() => String, { description: 'Its title.' }) title!: string;
  @Field(() => [ReviewTableType], { description: 'Its tables, in the order of the page.' }) tables!: ReviewTableType[];
}
