import { signal } from './signal.ts';
import { SessionEnded, Unreachable } from './source.ts';

export interface QueueState {
  readonly waiting: number;
  readonly isOffline: boolean;
}

const never = new Promise<void>(() => undefined);

const WAITS = [500, 1000, 2000, 5000];

/**
 * Sends one thing after the other, in order; while the server cannot be reached it keeps them and tries again. Once the
 * session has ended it sends nothing more: the page that is opened after signing in does.
 */
export class Queue {
  readonly state = signal<QueueState>({ waiting: 0, isOffline: false });
  private last: Promise<unknown> = Promise.resolve();

  private hurry: () => void = () => undefined;

  constructor(private readonly onEnded: (error: SessionEnded) => void) {}

  /** The server may be there again: what waits is sent at once. */
  wake = () => this.hurry();

  /** Runs the task when those before it are done; it must not throw anything but `Unreachable`. */
  add(task: () => Promise<void>): Promise<void> {
    this.count(1);
    const done = this.last.then(() => this.attempt(task)).finally(() => this.count(-1));
    this.last = done.catch(() => undefined);
    return done;
  }

  private async attempt(task: () => Promise<void>) {
    for (let tries = 0; ; tries++) {
      try {
        await task();
        this.state.set({ ...this.state.get(), isOffline: false });
        return;
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        if (error instanceof SessionEnded) {
          this.onEnded(error);
          return never;
        }
        this.state.set({ ...this.state.get(), isOffline: true });
        await this.pause(WAITS[Math.min(tries, WAITS.length - 1)]!);
      }
    }
  }

  private async pause(ms: number) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.hurry = resolve;
    await promise;
    clearTimeout(timer);
  }

  private count(by: number) {
    const { waiting, isOffline } = this.state.get();
    this.state.set({ waiting: waiting + by, isOffline });
  }
}
