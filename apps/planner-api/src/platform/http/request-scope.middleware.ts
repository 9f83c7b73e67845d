import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonLog } from '../log/json-log.js';
import { withRequestId } from '../log/request-scope.js';

/**
 * Gives each request an id, says it in `X-Request-Id`, and logs one line when it ends: verb, path
 * without its query, status, time. Paths that carry a secret are cut.
 */
export function requestScope(log: JsonLog) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const requestId = randomUUID();
    const startedAt = process.hrtime.bigint();
    // Express rewrites `url` while it routes.
    const path = loggedPath(request.url ?? '');
    response.setHeader('X-Request-Id', requestId);
    withRequestId(requestId, () => {
      response.once('close', () => {
        const ms = Number((process.hrtime.bigint() - startedAt) / 1_000_000n);
        log.info('request', {
          method: request.method ?? '',
          path,
          status: response.statusCode,
          ms,
          requestId,
        });
      });
      next();
    });
  };
}

/** However it is written: Express does not mind capitals, and a stray slash makes the secret no less secret. */
function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(/^\/+(feeds|act)\b.+/i, '/$1/…');
}
