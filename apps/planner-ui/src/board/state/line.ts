import type { LineState } from './snapshot.js';

const RETRY_MS = 2000;
/** From here on one wonders whether it was done. */
const SLOW_MS = 3000;

interface Ends {
  readonly show: (state: LineState) => void;
  /** Time to knock again. */
  readonly onRetry: () => void;
  /** The first answer after silence: what was said meanwhile may be lost. */
  readonly onBack: () => void;
}

/** What a board knows of its way to the server, from its socket and from its requests together. */
export class Line {
  private joined = true;
  private answers: 'well' | 'failing' | 'not' = 'well';
  private isSlow = false;
  private signedOut = false;
  private shown: LineState = 'well';
  private retry: ReturnType<typeof setTimeout> | null = null;
  private readonly patience = new Set<ReturnType<typeof setTimeout>>();

  constructor(private readonly ends: Ends) {}

  get isOpen(): boolean {
    return !this.signedOut;
  }

  get isSilent(): boolean {
    return this.answers !== 'well';
  }

  /** The socket came into the room, or fell out of it. */
  join(joined: boolean): void {
    this.joined = joined;
    if (joined) this.answers = 'well';
    this.tell();
  }

  answered(): void {
    if (this.answers === 'well') return;
    this.answers = 'well';
    this.tell();
    this.ends.onBack();
  }

  /** Nothing came back, or an error that is not about what was asked. */
  lost(how: 'failing' | 'not'): void {
    this.answers = how;
    this.tell();
    if (this.retry) clearTimeout(this.retry);
    this.retry = setTimeout(this.ends.onRetry, RETRY_MS);
  }

  signOut(): void {
    this.signedOut = true;
    this.tell();
  }

  signIn(): void {
    this.signedOut = false;
    this.answers = 'well';
    this.tell();
  }

  /** Says so when an answer takes its time. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.slow(true), SLOW_MS);
    this.patience.add(timer);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      this.patience.delete(timer);
      this.slow(false);
    }
  }

  close(): void {
    if (this.retry) clearTimeout(this.retry);
    for (const timer of this.patience) clearTimeout(timer);
  }

  private slow(isSlow: boolean): void {
    this.isSlow = isSlow;
    this.tell();
  }

  private state(): LineState {
    if (this.signedOut) return 'signed-out';
    if (this.answers === 'failing') return 'failing';
    if (!this.joined || this.answers === 'not') return 'offline';
    return this.isSlow ? 'slow' : 'well';
  }

  private tell(): void {
    const state = this.state();
    if (state === this.shown) return;
    this.shown = state;
    this.ends.show(state);
  }
}
