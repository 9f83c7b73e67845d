import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { PayloadTooLargeException } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Observable } from 'rxjs';
import { TooLarge } from './errors.js';

/** What a form has around its file: names, borders, a few words. */
const ROOM_BYTES = 64 * 1024;

/**
 * How long somebody who was answered may go on sending. A connection that is cut at once takes the answer
 * with it: whoever is still sending never reads it.
 */
const LINGER_MS = 5_000;

/** What is still coming runs into nothing, for a while. */
function letRun(request: IncomingMessage): void {
  request.resume();
  const timer = setTimeout(() => request.destroy(), LINGER_MS);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}

/** Rejects once more has come than the limit allows, and the connection ends with the answer. It never resolves. */
function whenTooMuch(request: IncomingMessage, limit: number): Promise<never> {
  return new Promise((_, reject) => {
    let bytes = 0;
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes <= limit + ROOM_BYTES) return;
      request.off('data', count);
      reject(new TooLarge(limit));
    };
    request.on('data', count);
  });
}

const saysTooMuch = ({ headers }: IncomingMessage, limit: number): boolean =>
  Number(headers['content-length']) > limit + ROOM_BYTES;

export interface Receiving {
  readonly receiver: NestInterceptor;
  /** Of the file, in bytes. */
  readonly limit: number;
}

/**
 * Takes in a form with one file. What is larger is answered at once and not when all of it has come: multer
 * reads a refused request to its end before it says so. A browser says how large a form is.
 */
export async function receiveWithin(
  { receiver, limit }: Receiving,
  context: ExecutionContext,
  next: CallHandler,
): Promise<Observable<unknown>> {
  const request = context.switchToHttp().getRequest<IncomingMessage>();
  if (saysTooMuch(request, limit)) {
    letRun(request);
    throw new TooLarge(limit);
  }
  try {
    const received = receiver.intercept(context, next);
    return await Promise.race([received, whenTooMuch(request, limit)]);
  } catch (error) {
    throw error instanceof PayloadTooLargeException ? new TooLarge(limit) : error;
  }
}
