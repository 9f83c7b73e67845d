import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { TooManyAttempts } from '../platform/http/errors.js';
import { secondsToWait } from './waiting-time.js';

export interface Attempt {
  readonly email: string;
  readonly address: string;
}

interface Tally {
  readonly failures: number;
  readonly last: Date | null;
}

/** Several people may sit behind one address; one account belongs to one person. */
const FREE_ATTEMPTS = { account: 5, address: 25 };
const WINDOW_MS = 15 * 60_000;

/**
 * Slows guessing, per account and per address, over all processes. An attempt counts before the
 * password is looked at, so that a burst of parallel ones counts in full; success takes it back.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async admit(attempt: Attempt): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      const since = new Date(now.getTime() - WINDOW_MS);
      await tx.query('delete from sign_in_attempt where at < $1', [since]);
      for (const { key, free } of keysOf(attempt)) {
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
        const [tally] = await tx.query<Tally[]>(
          'select count(*)::int as failures, max(at) as last from sign_in_attempt where key = $1 and at >= $2',
          [key, since],
        );
        const wait = tally?.last
          ? secondsToWait({ failures: tally.failures, free, last: tally.last, now })
          : 0;
        if (wait > 0) throw new TooManyAttempts(wait);
      }
      for (const { key } of keysOf(attempt)) {
        await tx.query('insert into sign_in_attempt (key, at) values ($1, $2)', [key, now]);
      }
    });
  }

  /** The right password: the account starts afresh; the address loses only this attempt. */
  async forgive(attempt: Attempt): Promise<void> {
    const [account, address] = keysOf(attempt);
    await this.unitOfWork.run(async (tx) => {
      await tx.query('delete from sign_in_attempt where key = $1', [account.key]);
      await tx.query(
        'delete from sign_in_attempt where id = (select max(id) from sign_in_attempt where key = $1)',
        [address.key],
      );
    });
  }
}

/** Always in this order, so that two attempts never wait for each other's lock. Hashed: no address is kept. */
function keysOf({ email, address }: Attempt) {
  return [
    { key: hashed(`account:${email}`), free: FREE_ATTEMPTS.account },
    { key: hashed(`address:${address}`), free: FREE_ATTEMPTS.address },
  ] as const;
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
