import { Injectable } from '@nestjs/common';
import type { Locale, MailSheetBody, MailView } from '@pastille/contracts';
import type { Plan, Worksite } from '@pastille/scheduling';
import { DataSource, type EntityManager } from 'typeorm';
import { CompanyPlans } from '../../files/queries/company-plans.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { InvalidInput, NotFound } from '../../platform/http/errors.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { WorksiteSheets } from '../../sheets/worksite-sheets.js';
import { Outbox } from '../outbox.js';
import type { Addressee, NewAttachment, NewMail } from '../outgoing.js';
import { addressOfUser, knownAddresses } from '../persistence/address-rows.js';
import { mailsByIds, mailsUnderKey } from '../persistence/mail-rows.js';
import { presentMail } from '../presenters/mail-view.js';
import { readersOf, type Reader } from './reader-of.js';
import { letterIn } from './words.js';

/** As many mails as a person writes by hand, and not as many as a machine does. */
const RATE = { most: 30, perMs: 60_000 };

/** What a sheet is mailed by. */
@Injectable()
export class SheetMailGround {
  constructor(
    readonly dataSource: DataSource,
    readonly unitOfWork: UnitOfWork,
    readonly plans: CompanyPlans,
    readonly sheets: WorksiteSheets,
    readonly clock: Clock,
  ) {}
}

interface Wanted {
  readonly actor: Actor;
  readonly body: MailSheetBody;
  readonly plan: Plan;
  readonly worksite: Worksite;
}

/** One mail a language: those who read it, and the sheet in it. */
interface Bundle {
  readonly locale: Locale;
  readonly to: readonly Addressee[];
  readonly sheet: NewAttachment;
}

/** Mails the sheet of a worksite, made now: what is read tomorrow is what was sent today. */
@Injectable()
export class MailSheet {
  private readonly limit = new RateLimit(RATE);

  constructor(
    private readonly ground: SheetMailGround,
    private readonly outbox: Outbox,
  ) {}

  /** @throws InvalidInput naming each who cannot be reached; then nothing is written */
  async run(actor: Actor, worksiteId: string, body: MailSheetBody): Promise<MailView[]> {
    const { manager } = this.ground.dataSource;
    const known = await mailsUnderKey(manager, actor.companyId, keyOf(body));
    if (known.length > 0) return known.map(presentMail);
    this.limit.admit(actor.userId, Date.now());
    const wanted = { actor, body, ...(await this.find(actor, worksiteId)) };
    const bundles = await this.bundlesOf(wanted, await this.readersOf(wanted));
    const ids = await this.ground.unitOfWork.run(async (tx) => {
      const put: string[] = [];
      for (const bundle of bundles) put.push(await this.put(tx, wanted, bundle));
      return put;
    });
    return (await mailsByIds(manager, actor.companyId, ids)).map(presentMail);
  }

  private async find({ companyId }: Actor, worksiteId: string) {
    for (const plan of await this.ground.plans.of(companyId)) {
      const worksite = plan.records.worksite.get(worksiteId);
      if (worksite) return { plan, worksite };
    }
    throw new NotFound('not-found');
  }

  private async readersOf({ actor, body, plan, worksite }: Wanted): Promise<readonly Reader[]> {
    const { dataSource, clock } = this.ground;
    const addresses = await knownAddresses(dataSource.manager, actor.companyId);
    const asked = { plan, worksiteId: worksite.id, now: clock.nowMinutes(), addresses };
    const { readers, faults } = readersOf(asked, body.to);
    if (faults.length > 0) throw new InvalidInput('invalid-input', {}, faults);
    return readers;
  }

  private async bundlesOf(wanted: Wanted, readers: readonly Reader[]): Promise<readonly Bundle[]> {
    const { actor, body, worksite } = wanted;
    const byLocale = new Map<Locale, Addressee[]>();
    for (const { locale, ...reader } of readers) {
      const language = body.language ?? locale ?? actor.locale;
      const list = byLocale.get(language) ?? [];
      byLocale.set(language, [...list, { ...reader, role: 'to' }]);
    }
    if (body.copyToSelf) await this.addCopy(actor, byLocale);
    const bundles: Bundle[] = [];
    for (const [locale, to] of byLocale) {
      const asked = { worksiteId: worksite.id, language: locale, actor };
      const { fileName, pdf } = await this.ground.sheets.make(asked);
      bundles.push({
        ...{ locale, to },
        sheet: { name: fileName, mediaType: 'application/pdf', content: pdf },
      });
    }
    return bundles;
  }

  /** Of one of the mails, in one’s own language where there is one. */
  private async addCopy(actor: Actor, byLocale: Map<Locale, Addressee[]>): Promise<void> {
    const [first] = byLocale.keys();
    const language = byLocale.has(actor.locale) ? actor.locale : first;
    const list = language && byLocale.get(language);
    const address = await addressOfUser(this.ground.dataSource.manager, actor.userId);
    if (!list || list.some((one) => one.address.toLowerCase() === address)) return;
    list.push({ name: actor.name, address, resourceId: null, role: 'copy' });
  }

  private async put(tx: EntityManager, wanted: Wanted, bundle: Bundle): Promise<string> {
    const { actor, body, plan, worksite } = wanted;
    const { reference, title } = worksite;
    const written = letterIn(bundle.locale, {
      ...{ reference, title, by: actor.name, company: plan.settings.companyName },
    });
    const mail: NewMail = {
      ...{ companyId: actor.companyId, kind: 'worksite-sheet', locale: bundle.locale },
      onceKey: keyOf(body) + bundle.locale,
      to: bundle.to,
      subject: body.subject || written.subject,
      text: body.text.trim() === '' ? written.text : body.text,
      attachments: [bundle.sheet],
      about: { boardId: plan.boardId, worksiteId: worksite.id, interventionId: null },
      by: { id: actor.userId, name: actor.name },
      replyTo: { name: actor.name, address: await addressOfUser(tx, actor.userId) },
      ...{ wantsReceipt: body.readReceipt, isPrivate: false },
    };
    return this.outbox.put(tx, mail);
  }
}

const keyOf = ({ id }: MailSheetBody): string => `sheet/${id}/`;
