/**
 * Asks for the next value while the present one is being worked on: the database reads, the processor writes and zlib packs at
 * the same time. One value ahead and no more, so that a slow reader still slows the source.
 */
export async function* ahead<T>(source: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const ask = () => {
    const next = Promise.resolve(iterator.next());
    next.catch(() => undefined); // it is told when its turn comes
    return next;
  };
  let next = ask();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = ask();
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await iterator.return?.();
  }
}
