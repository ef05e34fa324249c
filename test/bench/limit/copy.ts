import type { Connection, Submittable } from 'pg';

/** `COPY … FROM STDIN` through pg, which has no method of its own for it: sends the pieces, then waits for the end. */
export class CopyIn implements Submittable {
  readonly done: Promise<void>;
  private readonly text: string;
  private readonly pieces: Iterable<Buffer>;
  private readonly resolve: () => void;
  private readonly reject: (error: Error) => void;

  constructor(text: string, pieces: Iterable<Buffer>) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    [this.done, this.resolve, this.reject] = [promise, resolve, reject];
    this.text = text;
    this.pieces = pieces;
  }

  submit(connection: Connection) {
    (connection as unknown as { query(text: string): void }).query(this.text);
  }

  handleCopyInResponse(connection: { sendCopyFromChunk(piece: Buffer): void; endCopyFrom(): void }) {
    for (const piece of this.pieces) connection.sendCopyFromChunk(piece);
    connection.endCopyFrom();
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    this.resolve();
  }

  handleError(error: Error) {
    this.reject(error);
  }
}
