import { Injectable } from '@nestjs/common';
import type { MailTrialView, TryMailAccountBody } from '@pastille/contracts';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { compose } from '../message/compose.js';
import { messageIdOf } from '../message/message-id.js';
import { findAccount } from '../persistence/account-rows.js';
import { addressOfUser } from '../persistence/address-rows.js';
import { deliver, type Delivery } from '../smtp/deliver.js';
import { SmtpLimits } from '../smtp/smtp-limits.js';
import type { SmtpServer } from '../smtp/smtp-server.js';
import { trySession } from '../smtp/try-session.js';
import { MailRoutes } from './mail-routes.js';
import { checkTyped, type TypedAccount } from './typed-account.js';

/** A login is tried against somebody else’s server: not as a way to guess. */
const TRIALS = { most: 10, perMs: 60_000 };

const WORDS = {
  fr: ['Essai depuis Pastille', 'Votre compte de messagerie fonctionne.'],
  en: ['Trial from Pastille', 'Your mail account works.'],
} as const;

/** Connects, logs in, says what the server said; on wish it sends a mail to oneself. Nothing is kept. */
@Injectable()
export class TryAccount {
  private readonly limit = new RateLimit(TRIALS);

  constructor(
    private readonly dataSource: DataSource,
    private readonly routes: MailRoutes,
    private readonly limits: SmtpLimits,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async run(actor: Actor, { account, mailMyself }: TryMailAccountBody): Promise<MailTrialView> {
    this.limit.admit(actor.userId, Date.now());
    const kept = await findAccount(this.dataSource.manager, actor.userId);
    const server = this.serverOf(checkTyped(account, kept));
    if (server === null) return { ...FAILED, trouble: 'password-unreadable' };
    const limits = Object.assign(new SmtpLimits(), this.limits, { wholeMs: this.limits.trialMs });
    if (!mailMyself) {
      const failure = await trySession(server, limits);
      return failure ? { ...FAILED, trouble: failure.trouble, said: failure.said } : WELL;
    }
    const to = await addressOfUser(this.dataSource.manager, actor.userId);
    const message = await this.trialOf(actor, account, to);
    const delivery = await deliver({
      ...{ server, limits, signal: new AbortController().signal },
      parcel: {
        from: account.fromAddress,
        to: [to],
        message,
        mayHandOver: () => Promise.resolve(true),
      },
    });
    return viewOf(delivery, to);
  }

  private serverOf({ typed, password }: TypedAccount): SmtpServer | null {
    const { host, port, security, login } = typed;
    if (login === null || password.type === 'none') return { host, port, security, login: null };
    const text = password.type === 'typed' ? password.text : this.routes.unseal(password.of);
    return text === null
      ? null
      : { ...{ host, port, security }, login: { user: login, password: text } };
  }

  private trialOf(
    { locale, name }: Actor,
    { fromName, fromAddress, replyTo }: TryMailAccountBody['account'],
    to: string,
  ): Promise<Buffer> {
    const [subject, text] = WORDS[locale];
    return compose({
      mail: {
        ...{ kind: 'trial', subject, text, locale, wantsReceipt: false },
        messageId: messageIdOf(randomUUID(), fromAddress, this.config.publicUrl),
        createdAt: this.clock.now(),
        ...{ replyToName: null, replyToAddress: null },
        recipients: [
          {
            ...{ name, address: to, resourceId: null, role: 'to', position: 0 },
            ...{ state: 'pending', said: null, at: null },
          },
        ],
      },
      ...{ from: { name: fromName, address: fromAddress }, replyTo, files: [] },
    });
  }
}

const FAILED: MailTrialView = { ok: false, trouble: null, said: null, mailed: null };
const WELL: MailTrialView = { ...FAILED, ok: true };

function viewOf(delivery: Delivery, to: string): MailTrialView {
  if (delivery.type === 'taken') return { ...WELL, said: delivery.said, mailed: to };
  if (delivery.type === 'withdrawn') return { ...FAILED, trouble: 'stopped' };
  const { trouble, said } = delivery.failure;
  return { ...FAILED, trouble, said };
}
