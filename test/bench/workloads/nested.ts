import { complaintsOf, operation, type Workload } from './workload.ts';

const query = `query Nested($offset: Int) { complaints(limit: 20, offset: $offset) { nodes {
  id number receivedAt state description customer { id name } department { id name }
  claims { id number amount currency } returns { id number quantity unit } correctiveActions { id number action doneOn }
} } }`;

/** What a portal shows of the newest complaints: each with all that hangs on it. */
export const nested: Workload = {
  name: 'nested',
  title: 'nested: 20 complaints with claims, returns, actions, customer, department',
  target: { ratio: 0.6 },
  begin(side) {
    let asked = 0;
    return (worker) => {
      const offset = 20 * ((worker * 7 + asked++) % 50);
      return side === 'limit' ? { path: `/nested?offset=${offset}` } : operation(query, { offset });
    };
  },
  isRight: (answer) => answer.includes('"claims":[') && !answer.includes('"errors"'),
  content: (answer) => complaintsOf(answer)['nodes'],
};
