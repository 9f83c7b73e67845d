import type { PostCommandInput } from '@pastille/contracts';
import type { ApiProblem } from '../../api/api-problem.js';
import { bodyOf, sendBody, type Sent } from '../sync/sendCommand.js';
import type { Arrival, Kept } from './boardState.js';
import type { Line } from './line.js';

/** A server that fails on one command five times will fail on it for ever: the others must go on. */
const MOST_FAILURES = 5;

interface Desk {
  readonly line: Line;
  readonly post: (body: PostCommandInput) => Promise<Arrival>;
  readonly pending: () => readonly Kept[];
  readonly onDone: (kept: Kept, answer: Arrival) => void;
  readonly onStale: (kept: Kept) => Promise<void>;
  readonly onRefused: (kept: Kept, problem: ApiProblem) => void;
}

/**
 * Sends what is pending, oldest first and one at a time: each is judged on top of the one before. What
 * is not answered is sent again, under the same id.
 */
export class Sender {
  /**
   * May have been done although it does not fit on the plan any more: only the server knows. Sent
   * first, and not shown.
   */
  private doubtful: readonly Kept[] = [];
  /** Answered, but the revisions before the answer are still on their way. */
  private readonly answered = new Set<string>();
  private readonly attempted = new Set<string>();
  private readonly failures = new Map<string, number>();
  private isSending = false;

  constructor(private readonly desk: Desk) {}

  /** Everything that the server has not answered. */
  unanswered(): readonly Kept[] {
    return [...this.doubtful, ...this.desk.pending()].filter(
      ({ commandId }) => !this.answered.has(commandId),
    );
  }

  wasSent(commandId: string): boolean {
    return this.attempted.has(commandId);
  }

  /** It was sent before this page was loaded. */
  expectAnswer(commandId: string): void {
    this.attempted.add(commandId);
  }

  doubt(kept: Kept): void {
    this.doubtful = [...this.doubtful, kept];
  }

  async pump(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let next = this.next(); next; next = this.next()) {
        if (!(await this.send(next))) break;
      }
    } finally {
      this.isSending = false;
    }
  }

  private next(): Kept | undefined {
    return this.desk.line.isOpen ? this.unanswered()[0] : undefined;
  }

  /** `false`: nothing answered; try again later. */
  private async send(kept: Kept): Promise<boolean> {
    const { commandId, command, basedOn, expect } = kept;
    this.attempted.add(commandId);
    const body = bodyOf(command, { commandId, basedOn, expect });
    const sent = await this.desk.line.waitFor(sendBody(this.desk.post, body));
    return this.heard(kept, sent);
  }

  private async heard(kept: Kept, sent: Sent): Promise<boolean> {
    switch (sent.kind) {
      case 'unreachable':
        this.desk.line.lost('not');
        return false;
      case 'signed-out':
        this.desk.line.signOut();
        return false;
      case 'failing':
        return this.failed(kept, sent.problem);
      default:
        this.settled(kept);
        this.desk.line.answered();
    }
    if (sent.kind === 'done') this.desk.onDone(kept, sent.answer);
    else if (sent.kind === 'stale') await this.desk.onStale(kept);
    else this.desk.onRefused(kept, sent.problem);
    return true;
  }

  private failed(kept: Kept, problem: ApiProblem): boolean {
    const failures = (this.failures.get(kept.commandId) ?? 0) + 1;
    this.failures.set(kept.commandId, failures);
    if (problem.code === 'unavailable' || failures < MOST_FAILURES) {
      this.desk.line.lost('failing');
      return false;
    }
    this.settled(kept);
    this.desk.line.answered();
    this.desk.onRefused(kept, problem);
    return true;
  }

  private settled({ commandId }: Kept): void {
    this.answered.add(commandId);
    this.doubtful = this.doubtful.filter((one) => one.commandId !== commandId);
  }
}
