import { operation, type Workload } from './workload.ts';

const query = `query Statistics($from: Date!, $until: Date!) {
  complaintStatistics(by: [MONTH, DEPARTMENT, CATEGORY], from: $from, until: $until) {
    values received closed replied repliedInTime repliedAsPromised claims returns
  }
}`;

interface Answer {
  readonly data: { readonly complaintStatistics: readonly { readonly values: unknown[] }[] };
}

/** Every month by department and category, some two thousand groups. */
export const statistics: Workload = {
  name: 'statistics',
  title: 'monthly statistics by department and category, from the kept sums',
  target: { ratio: 0.6 },
  begin: (side) => () =>
    side === 'limit' ? { path: '/statistics' } : operation(query, { from: '2000-01-01', until: '2100-01-01' }),
  isRight: (answer) => answer.includes('"complaintStatistics":[{') && !answer.includes('"errors"'),
  content: (answer) => (JSON.parse(answer.toString()) as Answer).data.complaintStatistics,
};
