import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import type { Comment } from '../data/comments.ts';

/** The comments of a row, live, and what can be done with them. */
export function useComments(rowId: string) {
  const { comments, live, dataProvider } = useBackend();
  const { data, error, refetch } = useQuery({ queryKey: ['comments', rowId], queryFn: () => comments.of(rowId) });
  const [message, setMessage] = useState('');
  const [removed, setRemoved] = useState<string | null>(null);
  useEffect(() => live.watch('comments', () => void refetch()), [live, refetch]);
  /** Says whether it was done. */
  const attempt = async (work: () => Promise<unknown>) => {
    setMessage('');
    const isDone = await work().then(
      () => true,
      (failure: Error) => {
        setMessage(failure.message);
        return false;
      },
    );
    await refetch();
    return isDone;
  };
  return {
    data,
    error,
    message,
    removed,
    write: (patch: Parameters<typeof comments.write>[0]) => attempt(() => comments.write(patch)),
    resolve: (comment: Comment) => attempt(() => comments.resolve(comment)),
    remove: (comment: Comment) => attempt(async () => setRemoved(await comments.remove(comment))),
    restore: (changeSet: string) =>
      attempt(async () => {
        await dataProvider.undo(changeSet, crypto.randomUUID());
        setRemoved(null);
      }),
  };
}
