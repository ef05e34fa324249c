import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { Field, Int, ObjectType } from 'type-graphql';
import { entityOf } from '../concept.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';

@ObjectType({ description: 'Where a page stands among all rows.', simpleResolvers: true })
class PageInfo {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row; give it as `before` for the previous page.',
  })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row; give it as `after` for the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean, { description: 'More rows follow.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Rows stand before.' }) hasPreviousPage!: boolean;
}

/** `ComplaintConnection`: a page of rows. */
export function connectionType(sheet: SheetDef): new () => object {
  const connection = class {};
  Field(() => [entityOf(sheet.key as SheetKey)], { description: 'The rows of the page, in order.' })(
    connection.prototype,
    'nodes',
  );
  Field(() => Int, { description: 'How many rows the filter finds in all.' })(connection.prototype, 'totalCount');
  Field(() => PageInfo, { description: 'Where the page stands.' })(connection.prototype, 'pageInfo');
  ObjectType(`${sheet.type}Connection`, { description: `A page of ${sheet.zh} ${sheet.en}.`, simpleResolvers: true })(
    connection,
  );
  return connection;
}
