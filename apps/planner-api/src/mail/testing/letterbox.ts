import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { readMail, type ReadMail } from './read-mail.js';

/** A refusal as a server words it: `550 5.1.1 no such user`. */
export const refusal = (line: string): Error =>
  Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) });

export interface Delivered extends ReadMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** What the server does to whom; may be changed while it runs. */
export interface Manners {
  /** By address: a line such as `550 no such user`. */
  refuses: Record<string, string>;
  /** What it answers to a whole message; `null`: it takes it. */
  answersData: string | null;
  /** How long it thinks before it answers a message, in milliseconds. */
  thinks: number;
  /** Hangs up when it has all of a message: it keeps it, and does not say so. */
  hangsUp: boolean;
}

export interface Letterbox {
  readonly port: number;
  readonly manners: Manners;
  readonly delivered: readonly Delivered[];
  /** How many messages it is thinking about, and how many it was, at most. */
  readonly atOnce: number;
  readonly mostAtOnce: number;
  stop(): Promise<void>;
}

/** A mail server on this machine, which keeps what it is given. */
export async function openLetterbox(options: SMTPServerOptions = {}, port = 0): Promise<Letterbox> {
  const delivered: Delivered[] = [];
  const manners: Manners = { refuses: {}, answersData: null, thinks: 0, hangsUp: false };
  let atOnce = 0;
  let mostAtOnce = 0;
  const server = new SMTPServer({
    ...{ authOptional: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'] },
    ...{ disableReverseLookup: true, closeTimeout: 100, size: 5_000_000 },
    onRcptTo({ address }, _session, answer) {
      const line = manners.refuses[address];
      answer(line === undefined ? null : refusal(line));
    },
    onData(stream, { envelope }, answer) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      // Whoever hangs up in the middle never gets here.
      stream.on('end', () => {
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        setTimeout(() => {
          atOnce -= 1;
          if (manners.answersData !== null) {
            answer(refusal(manners.answersData));
            return;
          }
          const raw = Buffer.concat(pieces).toString('latin1');
          const from = envelope.mailFrom ? envelope.mailFrom.address : '';
          const to = envelope.rcptTo.map(({ address }) => address);
          delivered.push({ from, to, raw, ...readMail(raw) });
          if (manners.hangsUp) hangUp();
          else answer(null);
        }, manners.thinks);
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const hangUp = (): void => {
    for (const connection of server.connections) connection._socket.destroy();
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    ...{ manners, delivered },
    get atOnce() {
      return atOnce;
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
