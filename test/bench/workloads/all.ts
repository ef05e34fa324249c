import { change } from './change.ts';
import { grid } from './grid.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';
import type { Workload } from './workload.ts';

/** In the order in which they run; what changes rows comes last. */
export const workloads: readonly Workload[] = [grid, search, pages, change];
