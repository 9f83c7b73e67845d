import { TooManyAttempts } from './errors.js';

const MOST_KEYS = 20_000;

interface Window {
  readonly since: number;
  count: number;
}

/**
 * So many in so many milliseconds, for each key, in this process: for what costs little and must only not
 * be hammered. Memory is bounded: whoever has been silent longest is forgotten.
 */
export class RateLimit {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly rule: { readonly most: number; readonly perMs: number }) {}

  /** @throws TooManyAttempts */
  admit(key: string, now: number): void {
    const { most, perMs } = this.rule;
    const known = this.windows.get(key);
    const window = known && now - known.since < perMs ? known : { since: now, count: 0 };
    window.count += 1;
    this.windows.delete(key);
    this.windows.set(key, window);
    if (this.windows.size > MOST_KEYS) this.forgetOldest();
    if (window.count > most) {
      throw new TooManyAttempts(Math.max(1, Math.ceil((window.since + perMs - now) / 1000)));
    }
  }

  private forgetOldest(): void {
    const [oldest] = this.windows.keys();
    if (oldest !== undefined) this.windows.delete(oldest);
  }
}
