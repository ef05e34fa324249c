import { useSyncExternalStore } from 'react';

/** A value outside React that tells who watches it when it changes. */
export interface Signal<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

export function signal<T>(initial: T): Signal<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The signal's value; the component renders again when it changes. */
export const useSignal = <T>(source: Signal<T>): T => useSyncExternalStore(source.subscribe, source.get);

/** Waits until the signal's value is as it should be, or until nobody waits for it any more. */
export const turned = <T>(source: Signal<T>, isRight: (value: T) => boolean, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!isRight(source.get()) && !until.aborted) return;
      unlisten();
      resolve();
    };
    const unlisten = source.subscribe(look);
    until.addEventListener('abort', look, { once: true });
    look();
  });
