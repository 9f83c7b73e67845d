import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../platform/clock.js';
import { RateLimit } from '../platform/http/rate-limit.js';

const MINUTE = 60_000;

/** Nobody reads that fast; a link preview and its person together do not either. */
@Injectable()
export class PageVisits {
  private readonly ofAddress = new RateLimit({ most: 240, perMs: MINUTE });
  private readonly ofLink = new RateLimit({ most: 60, perMs: MINUTE });
  private readonly ofForm = new RateLimit({ most: 20, perMs: MINUTE });

  constructor(private readonly clock: Clock) {}

  /** @throws TooManyAttempts */
  admitLook(token: string, address: string): void {
    const now = this.clock.now().getTime();
    this.ofAddress.admit(address, now);
    this.ofLink.admit(keyOf(token), now);
  }

  /** @throws TooManyAttempts */
  admitForm(token: string, address: string): void {
    const now = this.clock.now().getTime();
    this.ofAddress.admit(address, now);
    this.ofForm.admit(keyOf(token), now);
  }
}

/** No secret is kept in memory for this. */
const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
