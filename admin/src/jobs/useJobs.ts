import { useQuery } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import { cancelDocument, isOpen, type Job, jobsDocument } from './jobDocuments.ts';

const whileOpen = 1_000;

/** The newest jobs, asked again every second while one of them runs, and else after `idle` milliseconds. */
export function useJobs(limit: number, idle: number) {
  const { ask, tell } = useBackend();
  const notify = useNotify();
  const { data, error, refetch } = useQuery({
    queryKey: ['jobs', limit],
    queryFn: () => ask<{ jobs: readonly Job[] }>(jobsDocument, { limit }),
    refetchInterval: ({ state }) => (state.data?.jobs.some(isOpen) ? whileOpen : idle),
  });
  const cancel = async ({ id }: Job) => {
    try {
      await tell(cancelDocument, { id });
    } catch (failure) {
      notify((failure as Error).message, { type: 'warning' });
    }
    await refetch();
  };
  return { jobs: data?.jobs, error, cancel, refetch };
}
