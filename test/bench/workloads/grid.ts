import { complaintsOf, operation, pageFields, type Workload } from './workload.ts';

export const gridQuery = `query Grid($offset: Int) { complaints(limit: 50, offset: $offset) { totalCount nodes { ${pageFields} } } }`;

/** What the grid loads while somebody scrolls through the newest thousand rows. */
export const grid: Workload = {
  name: 'grid',
  title: 'grid page: 50 rows, 30 columns, customer, department, 3 counts, total',
  target: { ratio: 0.7 },
  begin(side) {
    let asked = 0;
    return (worker) => {
      const offset = 50 * ((worker * 7 + asked++) % 20);
      return side === 'limit' ? { path: `/grid?offset=${offset}` } : operation(gridQuery, { offset });
    };
  },
  isRight: (answer) => answer.includes('"totalCount":100000') && !answer.includes('"errors"'),
  content: complaintsOf,
};
