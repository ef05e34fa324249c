import { moment } from './rows.ts';

type Values = readonly (string | null)[];

const childrenOf: Record<string, (row: Values) => object> = {
  claims: ([, id, number, amount, currency]) => ({ id, number, amount, currency }),
  returns: ([, id, number, quantity, unit]) => ({ id, number, quantity, unit }),
  correctiveActions: ([, id, number, action, doneOn]) => ({ id, number, action, doneOn }),
};

/** Complaints, and what the three statements found of their children. */
export function nestedRows(rows: readonly Values[], found: readonly (readonly Values[])[]): object[] {
  const children = Object.entries(childrenOf).map(([field, childOf], at) => {
    const byParent = Map.groupBy(found[at]!, ([parent]) => parent);
    return (id: string) => [field, (byParent.get(id) ?? []).map(childOf)] as const;
  });
  return rows.map((v) => ({
    id: v[0],
    number: v[1],
    receivedAt: moment(v[2]!),
    state: v[3],
    description: v[4],
    customer: { id: v[5], name: v[6] },
    department: v[7] && { id: v[7], name: v[8] },
    ...Object.fromEntries(children.map((child) => child(v[0]!))),
  }));
}

/** A row of the kept sums. */
export const statisticOf = (v: Values) => ({
  values: [v[0], v[1] || null, v[2] || null],
  received: Number(v[3]),
  closed: Number(v[4]),
  replied: Number(v[5]),
  repliedInTime: Number(v[6]),
  repliedAsPromised: Number(v[7]),
  claims: Number(v[8]),
  returns: Number(v[9]),
});
