import { receivedAt } from '../data/complaint.ts';
import { amounts } from '../data/fill.ts';
import { defects } from '../data/words.ts';
import { complaintsOf, operation, pageFields, type Workload } from './workload.ts';

const query = `query Search($search: String, $filter: ComplaintFilter) {
  complaints(limit: 50, search: $search, filter: $filter) { totalCount nodes { ${pageFields} } }
}`;
const severities = ['CRITICAL', 'MAJOR', 'MINOR'];

/** A search that nobody has made before: another moment in the filter each time, so that no total is known already. */
export const search: Workload = {
  name: 'search',
  title: 'filtered 2-character search with its total, first page, every one a new search',
  target: { ratio: 0.7 },
  begin(side) {
    const asked: number[] = [];
    return (worker) => {
      const n = (asked[worker] = (asked[worker] ?? 0) + 1);
      const word = defects[(worker * 5 + n) % defects.length]!;
      const severity = severities[n % severities.length]!;
      const at = receivedAt(amounts.complaints / 10) + ((worker * 99_991 + n * 7_919) % 500_000_000);
      const since = new Date(at).toISOString();
      if (side === 'limit')
        return { path: `/search?word=${encodeURIComponent(word)}&severity=${severity}&since=${since}` };
      const filter = { severity: { eq: severity }, receivedAt: { gte: since } };
      return operation(query, { search: word, filter });
    };
  },
  isRight: (answer) => answer.includes('"totalCount":') && !answer.includes('"errors"'),
  content: complaintsOf,
};
