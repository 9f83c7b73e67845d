import { Readable } from 'node:stream';
import { failureOf, lineOf, type Failure } from './failure.js';
import { SmtpSession } from './session.js';
import { readSmtpError, smtpError, type SmtpError } from './smtp-error.js';
import type { SmtpLimits } from './smtp-limits.js';
import type { SmtpServer } from './smtp-server.js';

export interface Parcel {
  readonly from: string;
  readonly to: readonly string[];
  /** As it goes over the wire, RFC 5322. */
  readonly message: Buffer;
  /** Asked before the first byte of the message; `false`: somebody else took it over, and nothing is said. */
  readonly mayHandOver: () => Promise<boolean>;
}

export interface RefusedAddress {
  readonly address: string;
  readonly said: string | null;
  readonly isPermanent: boolean;
}

/**
 * `taken`: the server answers for it, except for those whom it refused. `doubt`: all of the message was
 * handed over, and no answer came: it may have gone. `withdrawn`: it is somebody else's to send.
 */
export type Delivery =
  | {
      readonly type: 'taken';
      readonly said: string | null;
      readonly refused: readonly RefusedAddress[];
    }
  | {
      readonly type: 'refused';
      readonly failure: Failure;
      readonly refused: readonly RefusedAddress[];
    }
  | { readonly type: 'doubt'; readonly failure: Failure }
  | { readonly type: 'withdrawn' };

/** How far it has come. */
interface Progress {
  isWithdrawn: boolean;
  /** The server asked for the message. */
  isHandingOver: boolean;
  /** All of it is on its way: from here on, silence proves nothing. */
  isHandedOver: boolean;
}

const CHUNK = 16_384;

/** The message in pieces, so that it leaves this process no faster than the wire takes it. */
function streamOf({ message, mayHandOver }: Parcel, progress: Progress): Readable {
  const pieces = async function* (): AsyncGenerator<Buffer> {
    if (!(await mayHandOver())) {
      progress.isWithdrawn = true;
      throw smtpError('EABORT', 'taken over');
    }
    progress.isHandingOver = true;
    for (let at = 0; at < message.length; at += CHUNK) yield message.subarray(at, at + CHUNK);
  };
  const stream = Readable.from(pieces(), { objectMode: false, highWaterMark: CHUNK });
  // Before the full stop is written: whoever listens first hears it first.
  stream.once('end', () => {
    progress.isHandedOver = true;
  });
  return stream;
}

const refusedOf = (errors: readonly SmtpError[]): RefusedAddress[] =>
  errors.map((error) => {
    const { said, isPermanent } = failureOf(error);
    return { address: error.recipient ?? '', said, isPermanent };
  });

function deliveryOf(error: SmtpError, progress: Progress): Delivery {
  if (progress.isWithdrawn) return { type: 'withdrawn' };
  const failure = failureOf(error);
  // An answer is an answer: only silence leaves a doubt.
  if (progress.isHandedOver && error.responseCode === undefined) return { type: 'doubt', failure };
  return { type: 'refused', failure, refused: refusedOf(error.rejectedErrors ?? []) };
}

export interface Delivering {
  readonly server: SmtpServer;
  readonly parcel: Parcel;
  readonly limits: SmtpLimits;
  /** The process stops: what is not being handed over is left, the rest has a few seconds. */
  readonly signal: AbortSignal;
}

/** Hands one message to a server, in a conversation of its own. Never throws, never says a thing twice. */
export async function deliver({ server, parcel, limits, signal }: Delivering): Promise<Delivery> {
  const progress: Progress = { isWithdrawn: false, isHandingOver: false, isHandedOver: false };
  const watch = watchOver(limits, signal, progress);
  const talk = async (): Promise<Delivery> => {
    const session = await SmtpSession.open(server, limits, watch.onMade);
    const { from, to, message } = parcel;
    const sent = await session.send({ from, to, size: message.length }, streamOf(parcel, progress));
    session.quit();
    const refused = refusedOf((sent?.rejectedErrors ?? []).map(readSmtpError));
    return { type: 'taken', said: lineOf(sent?.response), refused };
  };
  try {
    return await Promise.race([talk(), watch.ended]);
  } catch (error) {
    return deliveryOf(readSmtpError(error), progress);
  } finally {
    watch.stop();
  }
}

/** Ends a conversation that lasts too long, or that the end of the process overtakes. */
function watchOver(limits: SmtpLimits, signal: AbortSignal, progress: Progress) {
  let session: SmtpSession | null = null;
  let end: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => undefined);
  const late = setTimeout(() => end(smtpError('ETIMEDOUT', 'too slow')), limits.wholeMs);
  let stopping: NodeJS.Timeout | null = null;
  const onStop = (): void => {
    const wait = progress.isHandingOver ? limits.stopMs : 0;
    stopping = setTimeout(() => end(smtpError('EABORT', 'stopped')), wait);
  };
  if (signal.aborted) onStop();
  else signal.addEventListener('abort', onStop);
  return {
    ended,
    onMade: (made: SmtpSession): void => {
      session = made;
    },
    stop: (): void => {
      clearTimeout(late);
      if (stopping) clearTimeout(stopping);
      signal.removeEventListener('abort', onStop);
      session?.close();
    },
  };
}
