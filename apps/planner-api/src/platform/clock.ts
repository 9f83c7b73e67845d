import { Injectable } from '@nestjs/common';
import type { Minutes } from '@pastille/time';

/**
 * The only `now()`. Tests, the demo and the benchmarks freeze or shift it (`PASTILLE_NOW`), so that a
 * plan around a known day means the same tomorrow.
 */
@Injectable()
export class Clock {
  /** Milliseconds to add to the machine's clock. */
  private readonly shift: number;

  constructor(startAt: Date | null = null) {
    this.shift = startAt ? startAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.shift);
  }

  nowMinutes(): Minutes {
    return Math.floor(this.now().getTime() / 60_000);
  }
}
