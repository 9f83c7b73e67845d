import { InvalidInput, NotFound, Refusal, Unavailable } from '../http/errors.js';

interface PgError {
  readonly code: string;
  readonly constraint: string | null;
}

/** SQLSTATE and constraint of a driver error, however TypeORM wrapped it. */
function pgErrorOf(error: unknown): PgError | null {
  if (typeof error !== 'object' || error === null) return null;
  const driver: unknown = 'driverError' in error ? error.driverError : error;
  if (typeof driver !== 'object' || driver === null) return null;
  if (!('code' in driver) || typeof driver.code !== 'string') return null;
  const constraint =
    'constraint' in driver && typeof driver.constraint === 'string' ? driver.constraint : null;
  return { code: driver.code, constraint };
}

/** 40001 serialization_failure, 40P01 deadlock_detected. */
export function isWorthRetrying(error: unknown): boolean {
  const code = pgErrorOf(error)?.code;
  return code === '40001' || code === '40P01';
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
]);

/** What a planner can be told of a database error; anything unknown stays what it is, a bug. */
export function toRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return new Unavailable('database-away');
  const pg = pgErrorOf(error);
  return (pg && refusalOf(pg)) ?? error;
}

function refusalOf({ code, constraint }: PgError): Refusal | null {
  switch (code) {
    case '23505':
      return new InvalidInput('duplicate', { constraint: constraint ?? '' });
    case '23503':
      return new NotFound('unknown-reference', { constraint: constraint ?? '' });
    // U+0000 or half a surrogate pair, which no text column holds.
    case '22021':
    case '22P05':
      return new InvalidInput('unstorable-text');
    default:
      return null;
  }
}

export function isDatabaseAway(error: unknown): boolean {
  const code = pgErrorOf(error)?.code;
  if (code !== undefined && AWAY.has(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}
