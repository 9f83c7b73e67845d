import { Injectable } from '@nestjs/common';
import type { ActForm } from '@pastille/contracts';
import type { SentPhoto } from '../../files/commands/keep-photo.js';
import { ActLinks } from '../act-links.js';
import { possibleActs } from '../acts/possible-acts.js';
import { readSealedAct, type SealedAct } from '../acts/sealed-act.js';
import type { DayWork } from '../day/day-work.js';
import { OpenLink, subjectOf, type Visit } from '../queries/open-link.js';
import { ActNotDone, type SaidAfter } from '../said.js';
import { Acknowledge } from './acknowledge.js';
import { DoAct } from './do-act.js';

export interface SentForm {
  readonly token: string;
  readonly form: ActForm;
  readonly photo: SentPhoto | null;
}

/** Reads a form of the page, and does it if it is still to be done. */
@Injectable()
export class AnswerForm {
  constructor(
    private readonly opening: OpenLink,
    private readonly links: ActLinks,
    private readonly doing: DoAct,
    private readonly acknowledging: Acknowledge,
  ) {}

  /** @returns what the page says then; `null`: the page speaks for itself, there is nothing at that address */
  async run(sent: SentForm): Promise<SaidAfter | null> {
    const visit = await this.opening.ask(sent.token);
    if (visit.type !== 'visit') return null;
    const act = readSealedAct(this.links.key, sent.token, sent.form.act);
    if (!act) return 'unknown';
    try {
      await this.answer(visit, act, sent);
      return act.kind;
    } catch (error) {
      if (error instanceof ActNotDone) return error.why;
      throw error;
    }
  }

  private async answer(visit: Visit, act: SealedAct, { form, photo }: SentForm): Promise<void> {
    const work = demandStillSo(visit, act);
    demandUnused(visit, work, act);
    const { kind } = act;
    if (kind === 'received') return this.acknowledge(visit, work);
    const note = form.note?.trim() || null;
    if (kind === 'problem' && note === null && photo === null) throw new ActNotDone('empty');
    const left = leftOf(kind, form.left);
    await this.doing.run({
      ...{ visit, work, act: { ...act, kind }, left },
      ...(kind === 'problem' ? { note, photo } : { note: null, photo: null }),
    });
  }

  private async acknowledge({ person, plan }: Visit, work: DayWork): Promise<void> {
    const isNew = await this.acknowledging.run({
      ...{ subjectId: subjectOf(work), resourceId: person.resourceId, mark: work.mark },
      ...{ companyId: person.companyId, boardId: person.boardId },
      ...{ revision: plan.revision, way: 'feed-link' },
    });
    if (!isNew) throw new ActNotDone('used');
  }
}

/** The page was made of this very copy of this very day: else it shows what is not so any more. */
function demandStillSo({ standing, said }: Visit, act: SealedAct): DayWork {
  const { work, type } = standing;
  const isOfIt = work?.interventionId === act.interventionId && work.date === act.day;
  if (type === 'ready' && isOfIt && work.mark === act.mark) return work;
  // The act itself made a copy of it, a visit of a series its own: sent again, it is no news.
  const wasSaid = said.some(({ kind, ordinal }) => kind === act.kind && ordinal === act.ordinal);
  throw new ActNotDone(isOfIt && wasSaid ? 'used' : 'old');
}

function demandUnused({ said, today }: Visit, work: DayWork, { kind, ordinal }: SealedAct): void {
  const possible = possibleActs(work, { said, today }).find((one) => one.kind === kind);
  // Not offered any more: closed meanwhile, by somebody else perhaps.
  if (!possible || possible.used || possible.ordinal !== ordinal) throw new ActNotDone('used');
}

const MOST_MORE = 2;

/** A form that was tampered with asks for nothing that the page does not offer. */
function leftOf(kind: SealedAct['kind'], left: number | undefined): number {
  if (kind === 'more') return left === MOST_MORE ? MOST_MORE : 1;
  return kind === 'day-done' ? (left ?? 0) : 0;
}
