import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { isId } from '../new-id.ts';
import { feedCursor, isCursor, readFeed } from '../feed.ts';
import { readHistory } from '../history.ts';
import { CellChangeType, ChangeFeedType } from './history.types.ts';
import { withTexts } from './history-texts.ts';
import { present } from './present.ts';
import { ChangeSetResultType, SheetKeyEnum } from './types.ts';

@Resolver()
export class ChangesResolver {
  @Mutation(() => ChangeSetResultType, {
    description: 'Puts back what a change set changed; undoing the undo is the redo.',
  })
  async undo(
    @Arg('changeSet', () => ID, { description: 'The change set.' }) changeSet: string,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description: 'The same key gives the same answer without a second effect.',
    })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ) {
    return present(await context.changes.undo(changeSet, { idempotencyKey: idempotencyKey ?? undefined }), context);
  }

  @Query(() => [CellChangeType], { description: 'Who changed a row, or one of its cells, newest first.' })
  async history(
    @Arg('sheet', () => SheetKeyEnum, { description: 'Its sheet.' }) sheet: SheetKey,
    @Arg('rowId', () => ID, { description: 'The row.' }) rowId: string,
    @Arg('column', () => String, { nullable: true, description: 'Only this column.' }) column: string | null,
    @Ctx() context: Context,
  ) {
    if (!isId(rowId)) return [];
    const changes = await readHistory(context.database.pool, sheet, rowId, column ?? null);
    return withTexts(sheet, changes, column ?? null, context);
  }

  @Query(() => ChangeFeedType, { description: 'What changed after a cursor; without one, the cursor of now.' })
  async changeFeed(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last answer.' }) after: string | null,
    @Arg('sheets', () => [SheetKeyEnum], { nullable: true, description: 'Only rows of these sheets.' })
    sheets: SheetKey[] | null,
    @Arg('limit', () => Int, { defaultValue: 100, description: 'At most this many change sets, 1000 at most.' })
    limit: number,
    @Ctx() { database }: Context,
  ) {
    if (!after) return { cursor: await feedCursor(database.pool), hasMore: false, rows: [] };
    if (!isCursor(after)) throw new DomainError('CURSOR_INVALID');
    if (limit < 1 || limit > 1_000) throw new DomainError('LIMIT_TOO_LARGE', { max: 1_000 });
    return readFeed(database.pool, after, limit, sheets ?? null);
  }
}
