import { setImmediate } from 'node:timers/promises';

interface Asked<Q, A> {
  readonly question: Q;
  readonly answer: PromiseWithResolvers<A>;
}

/** How questions become one. */
interface Means<Q, A> {
  /** Questions of one kind may be put together. */
  kindOf(question: Q): unknown;
  /** Answers in the order of the questions. */
  all(questions: readonly Q[]): Promise<readonly A[]>;
  /** Asks one by itself, after it failed together with others. */
  alone(question: Q): Promise<A>;
}

/** Together at most this many: a later one should not wait for a long statement. */
const most = 32;

/**
 * Makes one statement of what many callers ask at the same moment: while a kind's answer is under way, the next questions of
 * that kind gather. Whoever asks alone waits for nobody; one who fails does not take the others down with him.
 */
class Gathering<Q, A> {
  /** What has gathered, by the kinds that are being answered. */
  readonly #waiting = new Map<unknown, Asked<Q, A>[]>();

  constructor(private readonly means: Means<Q, A>) {}

  ask(question: Q): Promise<A> {
    const kind = this.means.kindOf(question);
    const asked = { question, answer: Promise.withResolvers<A>() };
    const waiting = this.#waiting.get(kind);
    if (waiting) waiting.push(asked);
    else void this.#answerAll(kind, asked);
    return asked.answer.promise;
  }

  async #answerAll(kind: unknown, first: Asked<Q, A>): Promise<void> {
    const waiting = [first];
    this.#waiting.set(kind, waiting);
    // those who ask in the same turn of the event loop belong together too
    await setImmediate();
    while (waiting.length > 0) await this.#answer(waiting.splice(0, most));
    this.#waiting.delete(kind);
  }

  async #answer(asked: readonly Asked<Q, A>[]): Promise<void> {
    try {
      const answers = await this.means.all(asked.map(({ question }) => question));
      for (const [at, { answer }] of asked.entries()) answer.resolve(answers[at]!);
    } catch {
      for (const { question, answer } of asked) this.means.alone(question).then(answer.resolve, answer.reject);
    }
  }
}

/** The gathering of each owner (a pool, or a client inside a transaction), made when it first asks. */
export function gatherings<Owner extends object, Q, A>(meansOf: (owner: Owner) => Means<Q, A>) {
  const made = new WeakMap<Owner, Gathering<Q, A>>();
  return (owner: Owner): Gathering<Q, A> => {
    const gathering = made.get(owner) ?? new Gathering(meansOf(owner));
    made.set(owner, gathering);
    return gathering;
  };
}
