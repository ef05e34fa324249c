import type { Signal } from './signal.ts';
import { SessionEnded, Unreachable } from './source.ts';

/** How the grid last found the server: it answers, it cannot be reached, or it no longer knows who asks. */
export type Connection = 'there' | 'lost' | 'ended';

/** What a failed question says of the connection, where it says something. */
export function noteFailure(connection: Signal<Connection>, error: unknown) {
  if (error instanceof SessionEnded) connection.set('ended');
  else if (error instanceof Unreachable && connection.get() !== 'ended') connection.set('lost');
}

/** The server has answered. A session that has ended stays so on this page: whoever signs in may be somebody else. */
export function noteAnswer(connection: Signal<Connection>) {
  if (connection.get() === 'lost') connection.set('there');
}
