import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { MailRoutes } from './account/mail-routes.js';
import { messageIdOf } from './message/message-id.js';
import type { NewMail } from './outgoing.js';
import { idOfKey, insertMail } from './persistence/mail-rows.js';
import { MailWakes } from './queue/mail-wakes.js';

/** Where mails are put; they leave from there by themselves, once what they tell of is committed. */
@Injectable()
export class Outbox {
  constructor(
    private readonly routes: MailRoutes,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly wakes: MailWakes,
  ) {}

  /** Whether the service itself can send: without a server of the company, mails are only kept. */
  get isConfigured(): boolean {
    return this.routes.company !== null;
  }

  /**
   * In the transaction of the deed that it tells of. Where its author has no server to send by, it is kept.
   * @returns its id; of a mail put before under the same key, the id of that one
   */
  async put(tx: EntityManager, mail: NewMail): Promise<string> {
    if (mail.to.length === 0) throw new RangeError('a mail to nobody');
    const route = await this.routes.of(tx, mail.by?.id ?? null);
    const from = route === null || route === 'locked' ? null : route.from.address;
    const id = randomUUID();
    const isNew = await insertMail(tx, mail, {
      ...{ id, at: this.clock.now(), state: route === null ? 'kept' : 'queued' },
      messageId: messageIdOf(id, from, this.config.publicUrl),
    });
    if (!isNew) return (await idOfKey(tx, mail)) ?? id;
    if (route !== null) this.wakes.afterCommit(tx);
    return id;
  }
}
