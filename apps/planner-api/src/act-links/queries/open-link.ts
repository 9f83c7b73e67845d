import { Injectable } from '@nestjs/common';
import type { Plan } from '@pastille/scheduling';
import { formatLocalDate, type LocalDate, type Minutes } from '@pastille/time';
import { dayIn } from '@pastille/scheduling/calendar';
import { DataSource } from 'typeorm';
import { findBoard } from '../../planning/commands/board-row.js';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import { Clock } from '../../platform/clock.js';
import { ActLinks } from '../act-links.js';
import type { Said } from '../acts/possible-acts.js';
import { ownDay, type DayWork } from '../day/day-work.js';
import { standingOf, type Standing } from '../day/standing.js';
import { readActLink, type ActLink } from '../links/act-link.js';
import { isAcknowledged } from '../persistence/acknowledgements.js';
import {
  callersOf,
  findLinkPerson,
  type Caller,
  type LinkPerson,
} from '../persistence/link-people.js';
import { reportsOfDay } from '../persistence/reports.js';

/** Somebody with a link that is theirs and alive, and all that the page shows. */
export interface Visit {
  readonly type: 'visit';
  readonly token: string;
  readonly link: ActLink;
  readonly person: LinkPerson;
  readonly callers: readonly Caller[];
  readonly plan: Plan;
  readonly now: Minutes;
  readonly today: LocalDate;
  readonly standing: Standing;
  /** What this person said already of what the link is about. */
  readonly said: readonly Said[];
  /** The day that heads the page and is listed: of what can be acted on, past or to come, its own; else today or later. */
  readonly date: LocalDate;
  readonly works: readonly DayWork[];
}

/** `forged`: no link of ours. `dead`: it was one; the agenda was renewed, or the account closed. */
export type Opened =
  | Visit
  | { readonly type: 'forged' }
  | { readonly type: 'dead'; readonly person: LinkPerson; readonly callers: readonly Caller[] };

/** Looks, and changes nothing. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: ActLinks,
    private readonly plans: WarmPlans,
    private readonly clock: Clock,
  ) {}

  async ask(token: string): Promise<Opened> {
    const link = readActLink(this.links.key, token);
    if (!link) return { type: 'forged' };
    const { manager } = this.dataSource;
    const person = await findLinkPerson(manager, link.resourceId);
    if (!person) return { type: 'forged' };
    const callers = await callersOf(manager, person.companyId);
    const isAlive = person.isActive && person.generation === link.generation;
    if (!isAlive) return { type: 'dead', person, callers };
    return this.visit({ token, link, person, callers });
  }

  private async visit(known: Pick<Visit, 'token' | 'link' | 'person' | 'callers'>): Promise<Visit> {
    const { link, person } = known;
    const { manager } = this.dataSource;
    const { revision } = await findBoard(manager, person.boardId, person);
    const plan = await this.plans.atLeast(manager, person.boardId, revision);
    const now = this.clock.nowMinutes();
    const today = formatLocalDate(dayIn(plan.settings.zone, now));
    const standing = standingOf(plan, link, today);
    const date = dayShown(link, standing, today);
    return {
      ...known,
      type: 'visit',
      ...{ plan, now, today, standing, date },
      said: standing.work ? await this.saidOf(standing.work, person.resourceId) : [],
      works: ownDay(plan, person.resourceId, date),
    };
  }

  private async saidOf(work: DayWork, resourceId: string): Promise<readonly Said[]> {
    const { manager } = this.dataSource;
    const { interventionId, date, mark } = work;
    const reports = await reportsOfDay(manager, { interventionId, resourceId, day: date });
    const subjectId = subjectOf(work);
    const received = await isAcknowledged(manager, { subjectId, resourceId, mark });
    return [...reports, ...(received ? [{ kind: 'received', ordinal: 0 } as const] : [])];
  }
}

/** What « bien reçu » is said of: of an occurrence that nothing touched, its series. */
export const subjectOf = ({ untouched, interventionId }: DayWork): string =>
  untouched?.seriesId ?? interventionId;

function dayShown({ subject }: ActLink, { type, work }: Standing, today: LocalDate): LocalDate {
  if (type === 'ready') return work.date;
  const date = subject.kind === 'series' ? work?.date : subject.day;
  return date !== undefined && date > today ? date : today;
}
