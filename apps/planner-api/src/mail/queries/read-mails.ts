import { Injectable } from '@nestjs/common';
import type { MailsQuery, MailsView, MailTextView, MailView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.js';
import { Forbidden, NotFound } from '../../platform/http/errors.js';
import { MailRoutes } from '../account/mail-routes.js';
import { mayTouchMail, seesAllMails } from '../mail.access.js';
import { compose } from '../message/compose.js';
import type { KeptMail } from '../outgoing.js';
import { contentOf } from '../persistence/content-rows.js';
import { findMail, listMails, mailsOfWorksite } from '../persistence/mail-rows.js';
import { presentMail } from '../presenters/mail-view.js';

const PAGE = 50;

/** A place in the list, as the caller gives it back. */
const Place = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([z.string().pipe(z.coerce.date()), z.uuid()]));

const placeOf = ({ createdAt, id }: KeptMail): string => `${createdAt.toISOString()}_${id}`;

/** The outbox, as far as one may look into it. */
@Injectable()
export class ReadMails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly routes: MailRoutes,
  ) {}

  async list(actor: Actor, { state, before }: MailsQuery): Promise<MailsView> {
    const place = Place.safeParse(before).data;
    const found = await listMails(this.dataSource.manager, {
      companyId: actor.companyId,
      byId: seesAllMails(actor) ? null : actor.userId,
      state: state ?? null,
      before: place ? { at: place[0], id: place[1] } : null,
      most: PAGE + 1,
    });
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    const next = found.length > PAGE && last ? placeOf(last) : null;
    return { mails: page.map(presentMail), next };
  }

  async ofWorksite(actor: Actor, worksiteId: string): Promise<{ mails: MailView[] }> {
    const { manager } = this.dataSource;
    const mails = await mailsOfWorksite(manager, actor.companyId, worksiteId);
    return { mails: mails.map(presentMail) };
  }

  async text(actor: Actor, id: string): Promise<MailTextView> {
    const mail = await this.find(actor, id);
    return { mail: presentMail(mail), text: mail.isPrivate ? null : mail.text };
  }

  /** As it goes over the wire, from whoever would send it now. */
  async message(actor: Actor, id: string): Promise<Buffer> {
    const mail = await this.readable(actor, id);
    const { manager } = this.dataSource;
    const route = await this.routes.of(manager, mail.byId);
    const way = route === null || route === 'locked' ? null : route;
    const files = [];
    for (const one of mail.attachments) {
      const content = await contentOf(manager, mail.companyId, one);
      files.push({ name: one.name, mediaType: one.mediaType, content });
    }
    return compose({ mail, from: way?.from ?? null, replyTo: way?.replyTo ?? null, files });
  }

  async attachment(actor: Actor, id: string, position: number) {
    const mail = await this.readable(actor, id);
    const one = mail.attachments.find((file) => file.position === position);
    if (!one) throw new NotFound('not-found');
    const content = await contentOf(this.dataSource.manager, mail.companyId, one);
    return { name: one.name, mediaType: one.mediaType, content };
  }

  /** @throws NotFound where it is not theirs to touch: whoever asks learns nothing */
  async find(actor: Actor, id: string): Promise<KeptMail> {
    const mail = await findMail(this.dataSource.manager, { id, companyId: actor.companyId });
    if (!mail || !mayTouchMail(actor, mail)) throw new NotFound('not-found');
    return mail;
  }

  private async readable(actor: Actor, id: string): Promise<KeptMail> {
    const mail = await this.find(actor, id);
    if (mail.isPrivate) throw new Forbidden('mail-is-private');
    return mail;
  }
}
