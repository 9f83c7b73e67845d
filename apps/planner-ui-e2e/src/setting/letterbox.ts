import { SMTPServer } from 'smtp-server';
import { readMail, type ReadMail } from './read-mail.js';

export interface Delivered extends ReadMail {
  readonly from: string;
  readonly to: readonly string[];
}

/** A mail server on this machine, which keeps what it is given; it can go away and come back. */
export class Letterbox {
  readonly delivered: Delivered[] = [];
  /** By address: what the server says instead of taking it. */
  readonly refuses = new Map<string, string>();
  private server: SMTPServer | null = null;
  port = 0;

  /** On the port of the last time. */
  async open(): Promise<void> {
    const server = this.made();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', () => resolve());
    });
    const address = server.server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private made(): SMTPServer {
    return new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true },
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, answer) => {
        const line = this.refuses.get(address);
        answer(
          line === undefined
            ? null
            : Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) }),
        );
      },
      onData: (stream, { envelope }, answer) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          const from = envelope.mailFrom ? envelope.mailFrom.address : '';
          const to = envelope.rcptTo.map(({ address }) => address);
          this.delivered.push({ from, to, ...readMail(Buffer.concat(pieces).toString('latin1')) });
          answer(null);
        });
      },
    });
  }
}
