import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { TooManyAttempts } from '../../platform/http/errors.js';

/** A calendar asks every few minutes; sixty at once is a household of devices, or somebody trying things out. */
const BURST = 60;
const REFILL_MS = 2_000;
const MOST_TOKENS = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * How often one address may be read, in this process. Kept by the hash, before the database is asked:
 * a thousand reads a second of one address cost next to nothing.
 */
@Injectable()
export class ReadThrottle {
  /** In the order of last use. */
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** @throws TooManyAttempts with the seconds to wait */
  admit(tokenHash: Buffer): void {
    const key = tokenHash.toString('base64');
    const now = this.clock.now().getTime();
    const bucket = this.filled(this.buckets.get(key), now);
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    this.forgetOldest();
    if (bucket.left < 1) {
      throw new TooManyAttempts(
        Math.ceil(((1 - bucket.left) * REFILL_MS) / 1000),
        'too-many-reads',
      );
    }
    bucket.left -= 1;
  }

  private filled(known: Bucket | undefined, now: number): Bucket {
    if (!known) return { left: BURST, at: now };
    const gained = Math.max(0, now - known.at) / REFILL_MS;
    return { left: Math.min(BURST, known.left + gained), at: now };
  }

  private forgetOldest(): void {
    for (const oldest of this.buckets.keys()) {
      if (this.buckets.size <= MOST_TOKENS) break;
      this.buckets.delete(oldest);
    }
  }
}
