import { Injectable } from '@nestjs/common';
import type { Locale } from '@pastille/contracts';
import type { Plan, Worksite } from '@pastille/scheduling';
import { ReadDossier } from '../dossier/queries/read-dossier.js';
import { CompanyPlans } from '../files/queries/company-plans.js';
import { ReadFiles } from '../files/queries/read-files.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { NotFound } from '../platform/http/errors.js';
import { sheetFileName } from './file-name.js';
import { mayPrintWorksite } from './sheets.access.js';
import { PdfRenderer } from './worker/pdf-renderer.js';
import { factsOf } from './worksite/gather-facts.js';
import { photosOf } from './worksite/photos-of.js';
import { logoForPrint, photoForPrint, type Picture } from './worksite/pictures.js';
import type { CompanyFacts, PhotosFacts, WorksiteFacts } from './worksite/worksite-facts.js';

export interface WantedSheet {
  readonly worksiteId: string;
  /** `null`: the client’s; else the actor’s. */
  readonly language: Locale | null;
  readonly actor: Actor;
}

export interface MadeSheet {
  readonly fileName: string;
  readonly pdf: Buffer;
}

/** What the sheets’ data is read by. */
@Injectable()
export class SheetGround {
  constructor(
    readonly plans: CompanyPlans,
    readonly dossiers: ReadDossier,
    readonly files: ReadFiles,
    readonly clock: Clock,
    readonly config: Config,
  ) {}
}

/** The sheet of a worksite (« fiche de chantier ») as PDF, for whoever may see the worksite. */
@Injectable()
export class WorksiteSheets {
  constructor(
    private readonly ground: SheetGround,
    private readonly renderer: PdfRenderer,
  ) {}

  /** @throws NotFound where there is no such worksite for the actor; Unavailable where it cannot be made now */
  async make(wanted: WantedSheet): Promise<MadeSheet> {
    const facts = await this.gather(wanted);
    const { language, job, client } = facts;
    const pdf = await this.renderer.render({ kind: 'worksite', facts });
    const { reference } = job;
    return { fileName: sheetFileName(language, { reference, client: client?.name ?? null }), pdf };
  }

  /** What the sheet would say: for documents that hold several. @throws NotFound as above */
  async gather({ worksiteId, language, actor }: WantedSheet): Promise<WorksiteFacts> {
    const { dossiers, clock, config } = this.ground;
    const { plan, worksite } = await this.find(actor, worksiteId);
    const dossier = await dossiers.ofWorksite(worksiteId);
    return factsOf({
      ...{ plan, worksite, dossier },
      questions: await dossiers.questions(actor.companyId),
      company: await this.companyOf(actor, plan),
      photos: await this.photosOf(actor, plan, worksite),
      language: language ?? dossier.language ?? actor.locale,
      now: clock.nowMinutes(),
      by: actor.name,
      publicUrl: config.publicUrl,
    });
  }

  private async find(
    actor: Actor,
    worksiteId: string,
  ): Promise<{ plan: Plan; worksite: Worksite }> {
    const plans = await this.ground.plans.of(actor.companyId);
    for (const plan of plans) {
      const worksite = plan.records.worksite.get(worksiteId);
      if (worksite && mayPrintWorksite(actor, worksiteId, plan)) return { plan, worksite };
    }
    throw new NotFound('not-found');
  }

  private async companyOf({ companyId }: Actor, { settings }: Plan): Promise<CompanyFacts> {
    const { view, logo } = await this.ground.dossiers.letterhead(companyId);
    const { lines, footer } = view;
    return { name: settings.companyName, lines, footer, logo: await logoForPrint(logo) };
  }

  private async photosOf(actor: Actor, plan: Plan, worksite: Worksite): Promise<PhotosFacts> {
    const { files } = this.ground;
    const { zone } = plan.settings;
    const filed = (await unlessNotFound(files.ofClient(actor, worksite.clientId))) ?? [];
    const open = async ({ id }: { readonly id: string }): Promise<Picture | null> => {
      const content = await unlessNotFound(files.content(actor, id));
      return content && photoForPrint(content);
    };
    return photosOf(filed, { worksiteId: worksite.id, zone, open });
  }
}

/** A file that is gone leaves its place empty: the sheet is made all the same. */
async function unlessNotFound<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
