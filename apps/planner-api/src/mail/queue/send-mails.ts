import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { claimOne, settleMail, takeBackDead } from '../persistence/queue-rows.js';
import { SmtpLimits } from '../smtp/smtp-limits.js';
import { MailGround } from './mail-ground.js';
import { SendOne, type Sent } from './send-one.js';

/** How many conversations with mail servers a process has at once. */
const MOST_AT_ONCE = 3;
/** A lease outlives the longest conversation by so much. */
const LEASE_SPARE = 60_000;
const SETTLE_ATTEMPTS = 5;
const SETTLE_PAUSE = 1_000;

/**
 * Sends what is in the outbox: at once when something was put there, and every few seconds for what is
 * due again or was left by a process that died. Any number of processes may: each mail has one sender.
 */
@Injectable()
export class SendMails implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lanes = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly sendOne: SendOne,
    private readonly limits: SmtpLimits,
    private readonly ground: MailGround,
  ) {}

  onApplicationBootstrap(): void {
    this.ground.wakes.onWake(() => this.look());
    void this.tick();
  }

  /** What is not being handed over goes back into the queue; the rest has a few seconds. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.rest();
  }

  @Cron('*/10 * * * * *', { name: 'send-mails', unrefTimeout: true })
  async tick(): Promise<void> {
    if (!this.isAtWork) return;
    try {
      await takeBackDead(this.dataSource.manager, this.ground.clock.now());
    } catch (error) {
      this.tell(error);
    }
    this.look();
  }

  /** Until nothing is being sent. For tests, and for the end. */
  async rest(): Promise<void> {
    while (this.lanes.size > 0) await Promise.all(this.lanes);
  }

  /** One more sender, if there may be one: it goes on as long as something is due. */
  look(): void {
    if (!this.isAtWork || this.lanes.size >= MOST_AT_ONCE) return;
    const lane = this.sendWhatIsDue()
      .catch((error: unknown) => this.tell(error))
      .finally(() => this.lanes.delete(lane));
    this.lanes.add(lane);
  }

  private get isAtWork(): boolean {
    return this.ground.role.serves && !this.stopping.signal.aborted;
  }

  private async sendWhatIsDue(): Promise<void> {
    const { manager } = this.dataSource;
    const { clock } = this.ground;
    while (this.isAtWork) {
      const claim = randomUUID();
      const now = clock.now();
      const leaseUntil = new Date(now.getTime() + this.limits.wholeMs + LEASE_SPARE);
      const claimed = await claimOne(manager, { claim, leaseUntil, now });
      if (!claimed) return;
      // There may be more of them: a slow server must not hold up the next.
      this.look();
      const sent = await this.sendOne.run({ ...claimed, claim, signal: this.stopping.signal });
      if (sent) await this.settle(claim, sent);
    }
  }

  /** What is known is not lost to a short absence of the database: not kept, it would become a doubt. */
  private async settle(claim: string, sent: Sent): Promise<void> {
    const settling = { ...sent, id: sent.mail.id, claim, now: this.ground.clock.now() };
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.unitOfWork.run((tx) => settleMail(tx, settling));
        break;
      } catch (error) {
        if (attempt === SETTLE_ATTEMPTS) throw error;
        await pause(SETTLE_PAUSE);
      }
    }
    const { mail, state, trouble } = sent;
    this.ground.log.info('mail', {
      ...{ mail: mail.id, kind: mail.kind, state, trouble },
      ...{ attempt: mail.attempts, recipients: mail.recipients.length },
    });
  }

  private tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.ground.log.warn(`mails will be sent later: ${message}`, 'mail');
  }
}
