import { Injectable } from '@nestjs/common';
import type { DaysPdfQuery, Locale, WeekPdfQuery, WorksiteDossierView } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { dayOf, weekdayOf, type LocalDate } from '@pastille/time';
import { DataSource } from 'typeorm';
import { ReadDossier } from '../dossier/queries/read-dossier.js';
import { findBoard } from '../planning/commands/board-row.js';
import { WarmPlans } from '../planning/commands/warm-plans.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { NotFound } from '../platform/http/errors.js';
import type { DayListFacts } from './day-list/day-list-facts.js';
import { makeDayList } from './day-list/make-day-list.js';
import { peopleOf, workedOn } from './day-list/people-of.js';
import { allowed, mayPrint } from './prints.access.js';
import { makeWeek } from './week/make-week.js';
import type { WeekSheet } from './week/week-sheet.js';

export interface DaysAsk {
  readonly day: LocalDate;
  /** People and crews; `null`: everybody who goes somewhere. */
  readonly resourceIds: readonly string[] | null;
  readonly locale: Locale;
}

/** What is printed of a board, as whoever asks may see it. */
@Injectable()
export class BoardPrints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: WarmPlans,
    private readonly dossiers: ReadDossier,
    private readonly clock: Clock,
  ) {}

  async planOf(actor: Actor, boardId: string): Promise<Plan> {
    const { manager } = this.dataSource;
    const { id, revision } = await findBoard(manager, boardId, actor);
    return this.plans.atLeast(manager, id, revision);
  }

  async week(actor: Actor, boardId: string, query: WeekPdfQuery): Promise<WeekSheet> {
    const plan = await this.planOf(actor, boardId);
    const weeks = query.weeks === '2' ? 2 : 1;
    const first = dayOf(query.from) - weekdayOf(dayOf(query.from));
    const days = Array.from({ length: 7 * weeks }, (_, index) => first + index);
    const may = mayPrint(actor, plan, days);
    const ask = {
      ...({
        from: query.from,
        weeks,
        by: query.by ?? 'person',
        paper: query.paper ?? 'a3',
      } as const),
      locale: query.language ?? actor.locale,
      withEquipment: query.equipment === 'yes',
      only: allowed(query.resourceId ?? null, may),
      printed: this.printed(actor),
    };
    return makeWeek(
      plan,
      ask,
      ({ halves }) => may === null || halves.some(({ goes }) => goes.some((id) => may.has(id))),
    );
  }

  async days(actor: Actor, boardId: string, query: DaysPdfQuery): Promise<DayListFacts> {
    const plan = await this.planOf(actor, boardId);
    const { day, resourceId = null, language } = query;
    const people = this.peopleFor(actor, plan, { day, resourceIds: resourceId });
    if (resourceId !== null && people.length === 0) throw new NotFound('not-found');
    const ask = { day, resourceIds: people, locale: language ?? actor.locale };
    return this.dayLists(actor, plan, ask);
  }

  /** The people asked for whom the actor may print, each once, crews as their members of that day. */
  peopleFor(
    actor: Actor,
    plan: Plan,
    { day, resourceIds }: Pick<DaysAsk, 'day' | 'resourceIds'>,
  ): readonly string[] {
    const may = mayPrint(actor, plan, [dayOf(day)]);
    const asked = resourceIds === null ? workedOn(plan, day) : peopleOf(plan, resourceIds, day);
    return allowed(asked, may) ?? [];
  }

  async dayLists(actor: Actor, plan: Plan, { day, resourceIds, locale }: DaysAsk) {
    const people = resourceIds ?? [];
    const contacts = new Map<string, WorksiteDossierView['contacts']>();
    const facts = (): DayListFacts =>
      makeDayList(plan, {
        ...{ day, locale, resourceIds: people, printed: this.printed(actor) },
        contactsOf: (id) => {
          const known = contacts.get(id);
          if (!known) contacts.set(id, []);
          return known ?? [];
        },
      });
    // The first time says which worksites there are; the second has the contacts of them.
    facts();
    for (const id of contacts.keys()) {
      const dossier = await this.dossiers.ofWorksite(id);
      contacts.set(id, dossier.contacts);
    }
    return facts();
  }

  printed({ name }: Actor): { readonly at: Date; readonly by: string } {
    return { at: this.clock.now(), by: name };
  }
}
