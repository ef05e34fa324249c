import { change, typing } from './change.ts';
import { far } from './far.ts';
import { grid } from './grid.ts';
import { nested } from './nested.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';
import { statistics } from './statistics.ts';
import type { Workload } from './workload.ts';

/** In the order in which they run; what changes rows comes last. */
export const workloads: readonly Workload[] = [grid, far, search, pages, nested, statistics, change, typing];
