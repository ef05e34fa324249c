import { connect, type Socket } from 'node:net';

/** What is asked: GET, or POST where there is a body. */
export interface Request {
  readonly path: string;
  readonly body?: string;
}

const headEnd = Buffer.from('\r\n\r\n');

/** One kept-alive HTTP connection, one request at a time. Written on the socket, so that measuring costs little of the machine. */
export class Connection {
  private readonly socket: Socket;
  private chunks: Buffer[] = [];
  private missing = -1;
  private settle: PromiseWithResolvers<Buffer> | undefined;

  private readonly headers: string;

  constructor(port: number, headers = '') {
    this.headers = headers;
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk: Buffer) => this.read(chunk));
    this.socket.on('error', (error) => this.settle?.reject(error));
    this.socket.on('close', () => this.settle?.reject(new Error('the server closed the connection')));
  }

  /** The body of the answer; rejects where its status is not 200. */
  ask({ path, body }: Request): Promise<Buffer> {
    this.settle = Promise.withResolvers();
    const head = `${body ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${this.headers}`;
    const length = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` : '';
    this.socket.write(`${head}${length}\r\n${body ?? ''}`);
    return this.settle.promise;
  }

  close(): void {
    this.settle = undefined;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.chunks.push(chunk);
    if (this.missing < 0) {
      const all = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks);
      const end = all.indexOf(headEnd);
      if (end < 0) return;
      const head = all.toString('latin1', 0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? NaN);
      this.chunks = [all.subarray(end + 4)];
      this.missing = length - this.chunks[0]!.length;
      if (!head.startsWith('HTTP/1.1 200') || Number.isNaN(length)) this.settle?.reject(new Error(all.toString()));
    } else this.missing -= chunk.length;
    if (this.missing === 0) this.finish();
  }

  private finish(): void {
    const [body, settle] = [Buffer.concat(this.chunks), this.settle];
    this.chunks = [];
    this.missing = -1;
    settle?.resolve(body);
  }
}
