import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailRoutes, type MailRoute } from '../account/mail-routes.js';
import { compose } from '../message/compose.js';
import type { KeptMail } from '../outgoing.js';
import { contentOf } from '../persistence/content-rows.js';
import { findMail } from '../persistence/mail-rows.js';
import { markHandedOver, type Claimed } from '../persistence/queue-rows.js';
import { Clock } from '../../platform/clock.js';
import { deliver, type Delivery } from '../smtp/deliver.js';
import type { Failure } from '../smtp/failure.js';
import { SmtpLimits } from '../smtp/smtp-limits.js';
import { whatFollows, type Settled } from './what-follows.js';

export interface Sending extends Claimed {
  readonly claim: string;
  readonly signal: AbortSignal;
}

export interface Sent extends Settled {
  readonly mail: KeptMail;
  readonly fromAddress: string | null;
}

const failed = (trouble: Failure['trouble']): Delivery => ({
  ...{ type: 'refused', refused: [] },
  failure: { trouble, said: null, isPermanent: true },
});

/** Writes a claimed mail, hands it over, and says what follows; what is kept of it is the caller's. */
@Injectable()
export class SendOne {
  constructor(
    private readonly dataSource: DataSource,
    private readonly routes: MailRoutes,
    private readonly limits: SmtpLimits,
    private readonly clock: Clock,
  ) {}

  /** @returns `null`: it is somebody else's now */
  async run(sending: Sending): Promise<Sent | null> {
    const { manager } = this.dataSource;
    const mail = await findMail(manager, sending);
    if (!mail) return null;
    const route = await this.routes.of(manager, mail.byId);
    const delivery = await this.deliveryOf(mail, route, sending);
    if (delivery.type === 'withdrawn') return null;
    const fromAddress = typeof route === 'object' && route ? route.from.address : null;
    return { mail, fromAddress, ...this.follows(mail, delivery) };
  }

  private follows(mail: KeptMail, delivery: Exclude<Delivery, { type: 'withdrawn' }>): Settled {
    const now = this.clock.now();
    const settled = whatFollows({ mail, delivery, now });
    // It was our own stop, not a failure of its server: at once, when one of us is there again.
    const isOurs = settled.state === 'queued' && settled.trouble === 'stopped';
    return isOurs ? { ...settled, nextAttemptAt: now } : settled;
  }

  private async deliveryOf(
    mail: KeptMail,
    route: MailRoute | 'locked' | null,
    { claim, signal }: Sending,
  ): Promise<Delivery> {
    if (route === null) return failed('no-account');
    if (route === 'locked') return failed('password-unreadable');
    const { manager } = this.dataSource;
    const message = await this.messageOf(mail, route);
    const to = mail.recipients.filter(({ state }) => state === 'pending');
    return deliver({
      ...{ server: route.server, limits: this.limits, signal },
      parcel: {
        ...{ message, from: route.from.address, to: to.map(({ address }) => address) },
        mayHandOver: () => markHandedOver(manager, { id: mail.id, claim, now: this.clock.now() }),
      },
    });
  }

  private async messageOf(mail: KeptMail, { from, replyTo }: MailRoute): Promise<Buffer> {
    const files = [];
    for (const one of mail.attachments) {
      const content = await contentOf(this.dataSource.manager, mail.companyId, one);
      files.push({ name: one.name, mediaType: one.mediaType, content });
    }
    return compose({ mail, from, replyTo, files });
  }
}
