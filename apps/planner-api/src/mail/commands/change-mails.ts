import { Injectable } from '@nestjs/common';
import type { MailView } from '@pastille/contracts';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Contradiction } from '../../platform/http/errors.js';
import { MailRoutes } from '../account/mail-routes.js';
import { cancelMail, queueAgain } from '../persistence/queue-rows.js';
import { presentMail } from '../presenters/mail-view.js';
import { ReadMails } from '../queries/read-mails.js';
import { MailWakes } from '../queue/mail-wakes.js';

/** What a person does with a mail that did not go by itself. */
@Injectable()
export class ChangeMails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadMails,
    private readonly routes: MailRoutes,
    private readonly wakes: MailWakes,
    private readonly clock: Clock,
  ) {}

  /** Once more, to those whom no server took it for. */
  async resend(actor: Actor, id: string): Promise<MailView> {
    const { byId, state } = await this.reading.find(actor, id);
    await this.unitOfWork.run(async (tx) => {
      if ((await this.routes.of(tx, byId)) === null) throw new Contradiction('no-mail-server');
      if (!(await queueAgain(tx, { id, now: this.clock.now() }))) {
        throw new Contradiction(state === 'sending' ? 'mail-is-going' : 'mail-is-gone');
      }
      this.wakes.afterCommit(tx);
    });
    return presentMail(await this.reading.find(actor, id));
  }

  async cancel(actor: Actor, id: string): Promise<MailView> {
    await this.reading.find(actor, id);
    await this.unitOfWork.run(async (tx) => {
      if (await cancelMail(tx, { id, now: this.clock.now() })) return;
      const { state } = await this.reading.find(actor, id);
      throw new Contradiction(state === 'sending' ? 'mail-is-going' : 'mail-is-gone');
    });
    return presentMail(await this.reading.find(actor, id));
  }
}
