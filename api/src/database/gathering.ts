import { setImmediate } from 'node:timers/promises';

interface Asked<Q, A> {
  readonly question: Q;
  readonly answer: PromiseWithResolvers<A>;
}

/** How questions become one. */
interface Means<Q, A> {
  /** Statements of one kind that may be under way at once. */
  readonly abreast: number;
  /** Questions of one kind may be put together. */
  kindOf(question: Q): unknown;
  /** Answers in the order of the questions. */
  all(questions: readonly Q[]): Promise<readonly A[]>;
  /** Asks one by itself, after it failed together with others. */
  alone(question: Q): Promise<A>;
}

interface Kind<Q, A> {
  readonly waiting: Asked<Q, A>[];
  /** How many statements are under way. */
  answering: number;
}

/** Together at most this many: a later one should not wait for a long statement. */
const most = 32;

/**
 * Makes one statement of what many callers ask at the same moment: while a kind's answers are under way, the next questions of
 * that kind gather. Whoever asks alone waits for nobody; one who fails does not take the others down with him.
 */
class Gathering<Q, A> {
  readonly #kinds = new Map<unknown, Kind<Q, A>>();

  constructor(private readonly means: Means<Q, A>) {}

  ask(question: Q): Promise<A> {
    const key = this.means.kindOf(question);
    const kind = this.#kinds.get(key) ?? { waiting: [], answering: 0 };
    this.#kinds.set(key, kind);
    const asked = { question, answer: Promise.withResolvers<A>() };
    kind.waiting.push(asked);
    if (kind.answering < this.means.abreast) void this.#answerAll(key, kind);
    return asked.answer.promise;
  }

  async #answerAll(key: unknown, kind: Kind<Q, A>): Promise<void> {
    kind.answering += 1;
    // those who ask in the same turn of the event loop belong together too
    await setImmediate();
    while (kind.waiting.length > 0) await this.#answer(kind.waiting.splice(0, most));
    kind.answering -= 1;
    if (kind.answering === 0) this.#kinds.delete(key);
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
