import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { Arg, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../app/request-context.ts';
import { SheetKeyEnum } from '../changes/graphql/types.ts';
import type { RowChange } from './row-changes.ts';

@ObjectType('RowChange', {
  simpleResolvers: true,
  description: 'A row has changed; what it holds now is for the reader to ask.',
})
class RowChangeView implements RowChange {
  @Field(() => SheetKeyEnum, { description: 'The sheet.' }) sheet!: SheetKey;
  @Field(() => ID, { description: 'The row.' }) id!: string;
  @Field(() => Int, { description: 'Its version since the change.' }) version!: number;
}

interface Subscribed {
  readonly args: { readonly sheets: readonly SheetKey[] };
  readonly context: RequestContext;
}

@Resolver()
export class RowChangedResolver {
  @Subscription(() => RowChangeView, {
    description: 'Every row of these sheets that anybody changes, through whichever process.',
    subscribe: ({ args, context }: Subscribed) => context.rowChanges.subscribe(args.sheets),
  })
  rowsChanged(
    @Root() change: RowChange,
    @Arg('sheets', () => [SheetKeyEnum], { description: 'The sheets to watch.' }) _sheets: SheetKey[],
  ): RowChangeView {
    return change;
  }
}
