type Values = Readonly<Record<string, unknown>>;

/** What two rules of a table would have to share for neither to win. */
export interface Tie {
  /** Columns whose values they share. */
  readonly by: readonly string[];
  /** What they share besides, worked out; null where this kind of tie does not concern the row. */
  readonly slot?: (values: Values) => readonly unknown[] | null;
  /** Whatever their conditions say. */
  readonly isUnconditional?: boolean;
  /** The cell that is refused: the condition unless named. */
  readonly column?: string;
}

/** Rules of one version tie in a way where this text is the same; null where it cannot be. */
export function topicOf(values: Values, tie: Tie, condition: string): string | null {
  const slot = tie.slot ? tie.slot(values) : [];
  if (slot === null) return null;
  const shared = [...tie.by.map((key) => values[key]), ...slot].map((value) => String(value ?? ''));
  return JSON.stringify([values['policyId'], tie.by.join(), ...shared, tie.isUnconditional ? null : condition]);
}
