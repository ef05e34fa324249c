import type { Backend } from '../data/backend.ts';

const staleTime = 5 * 60_000;

// Apart, so that each is asked again by itself, and all at the same time at first.

export const sessionQuery = ({ authProvider }: Backend) => ({
  queryKey: ['session'],
  queryFn: () => authProvider.session(),
  staleTime,
});

/** Entries of every choice list. */
export const choicesQuery = ({ choices }: Backend) => ({ queryKey: ['choices'], queryFn: choices, staleTime });

/** The fields that administrators added. */
export const fieldsQuery = ({ fields }: Backend) => ({ queryKey: ['customFields'], queryFn: fields, staleTime });
