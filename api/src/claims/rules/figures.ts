type Values = Readonly<Record<string, unknown>>;

/** What a claim comes to, its lines included. */
export interface Figures {
  readonly remedy: string | null;
  readonly currency: string | null;
  /** To the currency that limits are written in; null where nobody has said. */
  readonly rate: number | null;
  readonly money: number | null;
  /** By unit; goods without a unit under null. */
  readonly quantities: ReadonlyMap<string | null, number>;
}

const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** A claim is what it says or what its lines come to, whichever is more; what was granted of it counts instead of what was asked. */
export function figuresOf(claim: Values, lines: readonly Values[]): Figures {
  const own = text(claim['unit']);
  const quantities = new Map<string | null, number>();
  for (const line of lines) {
    const unit = text(line['unit']) ?? own;
    const quantity = number(line['quantity']);
    if (quantity !== null) quantities.set(unit, (quantities.get(unit) ?? 0) + quantity);
  }
  const quantity = number(claim['quantity']);
  if (quantity !== null) quantities.set(own, Math.max(quantity, quantities.get(own) ?? 0));
  return {
    remedy: text(claim['remedy']),
    currency: text(claim['currency']),
    rate: number(claim['rate']),
    money: number(claim['approvedAmount']) ?? claimedMoney(claim, lines),
    quantities,
  };
}

/** What is asked for in money; null where nobody has said. */
export function claimedMoney(claim: Values, lines: readonly Values[]): number | null {
  const parts = lines.map((line) => number(line['amount'])).filter((amount) => amount !== null);
  const all = [number(claim['amount']), parts.length > 0 ? parts.reduce((sum, one) => sum + one, 0) : null];
  const known = all.filter((amount) => amount !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** Money in a currency; without a rate nobody can say that it is within anything: then it is more than all. */
export function moneyIn({ money, currency: own, rate }: Figures, currency: string | null): number | null {
  if (money === null || currency === null || own === currency) return money;
  return rate === null || own === null ? Infinity : money * rate;
}
