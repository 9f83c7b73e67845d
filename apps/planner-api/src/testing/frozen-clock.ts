import { Clock } from '../platform/clock.js';

/** Monday 23 November 2026, 08:00 in Paris: the day on which the tests' plans stand. */
export const TEST_NOW = new Date('2026-11-23T07:00:00Z');

/** Stands still until the test says otherwise. */
export class FrozenClock extends Clock {
  private instant: Date;

  constructor(instant: Date = TEST_NOW) {
    super();
    this.instant = instant;
  }

  override now(): Date {
    return this.instant;
  }

  advance(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}
