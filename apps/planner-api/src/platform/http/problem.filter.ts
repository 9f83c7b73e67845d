import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Problem } from '@pastille/contracts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toRefusal } from '../database/pg-errors.js';
import { JsonLog } from '../log/json-log.js';
import { currentRequestId } from '../log/request-scope.js';
import { InvalidInput, NotFound, Refusal, TooLarge, TooManyAttempts } from './errors.js';
import { localeOf } from './locale.js';
import { internalProblem, toProblem } from './to-problem.js';

/** Whatever was thrown becomes one `application/problem+json`; what nobody foresaw is logged and says nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: JsonLog) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<ServerResponse>();
    answerProblem(thrown, { request: http.getRequest<IncomingMessage>(), response, log: this.log });
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly log: JsonLog;
}

export function answerProblem(thrown: unknown, { request, response, log }: Exchange): void {
  const asker = { locale: localeOf(request), requestId: currentRequestId() };
  const refusal = refusalOf(thrown);
  if (!refusal) log.bug(thrown, 'http');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (refusal instanceof TooManyAttempts)
    response.setHeader('Retry-After', refusal.retryAfterSeconds);
  send(response, refusal ? toProblem(refusal, asker) : internalProblem(asker));
}

function send(response: ServerResponse, problem: Problem): void {
  response.statusCode = problem.status;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(problem));
}

/** Ours as they are, the database's and the framework's translated; `null` for a bug. */
function refusalOf(thrown: unknown): Refusal | null {
  const known = toRefusal(thrown);
  if (known instanceof Refusal) return known;
  return frameworkRefusal(statusOf(thrown), thrown);
}

function frameworkRefusal(status: number | null, thrown: unknown): Refusal | null {
  if (status === null || status >= 500) return null;
  if (status === 404) return new NotFound('unknown-route');
  if (status === 413) return new TooLarge(limitOf(thrown));
  return new InvalidInput(isBadJson(thrown) ? 'malformed-json' : 'bad-request');
}

/** Nest's exceptions, and those of Express' body parser and router, which carry a `status`. */
function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return null;
  return typeof thrown.status === 'number' ? thrown.status : null;
}

function isBadJson(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  if ('type' in thrown && thrown.type === 'entity.parse.failed') return true;
  return thrown instanceof HttpException && /JSON/.test(thrown.message);
}

function limitOf(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('limit' in thrown)) return null;
  return typeof thrown.limit === 'number' ? thrown.limit : null;
}
