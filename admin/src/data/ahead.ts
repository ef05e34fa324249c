/** What is asked for a sheet while the page that will show it is still on its way. */
export interface Ahead {
  /** Asks; whoever asks the same first gets this answer. */
  ask(sheet: string, question: string, read: () => Promise<unknown>): void;
  /** The answer to the first question that the sheet's page puts, where it was foreseen; else, and where it failed, asks now. */
  take<T>(sheet: string, question: string, read: () => Promise<T>): Promise<T>;
}

/** Kept for the first question only: a later one wants what is there then. */
export function createAhead(): Ahead {
  const asked = new Map<string, { readonly question: string; readonly answer: Promise<unknown> }>();
  return {
    ask(sheet, question, read) {
      const answer = read();
      answer.catch(() => undefined);
      asked.set(sheet, { question, answer });
    },
    take<T>(sheet: string, question: string, read: () => Promise<T>) {
      const known = asked.get(sheet);
      asked.delete(sheet);
      return known?.question === question ? (known.answer as Promise<T>).catch(read) : read();
    },
  };
}
