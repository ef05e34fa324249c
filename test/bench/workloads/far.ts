import { grid, gridQuery } from './grid.ts';
import { operation, type Workload } from './workload.ts';

/** The grid's page for somebody who drags the scroll bar to the middle of the sheet. */
export const far: Workload = {
  ...grid,
  name: 'far',
  title: 'the same page at offset 50,000',
  target: { ratio: 0.8 },
  begin(side) {
    let asked = 0;
    return (worker) => {
      const offset = 50_000 + 50 * ((worker * 7 + asked++) % 20);
      return side === 'limit' ? { path: `/grid?offset=${offset}` } : operation(gridQuery, { offset });
    };
  },
};
