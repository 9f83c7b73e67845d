import type { Locale, WorksiteDossierView } from '@pastille/contracts';
import type { Location, Plan, Resource } from '@pastille/scheduling';
import { dayOf, isoWeekOf, type LocalDate } from '@pastille/time';
import { ownDay, type DayWork } from '../../act-links/day/day-work.js';
import { factsOf as workFactsOf } from '../../act-links/day/work-facts.js';
import { clock } from '../../act-links/page/times.js';
import { halvesAway } from '../week/away.js';
import { fullDate, hourOf } from '../week/week-dates.js';
import { weekWords } from '../week/week-words.js';
import type { DayJob, DayListFacts, DayPage, DayPerson } from './day-list-facts.js';
import { dayWordsIn } from './day-words.js';

type Contacts = WorksiteDossierView['contacts'];

export interface DayListAsk {
  readonly day: LocalDate;
  /** People in the order of their pages. */
  readonly resourceIds: readonly string[];
  readonly locale: Locale;
  readonly printed: { readonly at: Date; readonly by: string };
  /** Of the dossier of a worksite. */
  readonly contactsOf: (worksiteId: string) => Contacts;
}

const person = ({ name, phone }: Pick<Resource, 'name' | 'phone'>): DayPerson => ({ name, phone });

const addressOf = (location: Location | null): readonly string[] => {
  if (!location) return [];
  const town = [location.postalCode, location.city].filter(Boolean).join(' ');
  return [location.label, location.address, town].flatMap((line) => (line?.trim() ? [line] : []));
};

/** What a small code holds so that a phone still reads it off paper; in any other script a letter takes nine. */
const MOST_OF_CODE = 300;

function searchOf(lines: readonly string[]): string | null {
  const asked = lines.filter((line) => line.trim() !== '').join(', ');
  if (asked === '') return null;
  const link = `https://www.openstreetmap.org/search?query=${encodeURIComponent(asked)}`;
  return link.length <= MOST_OF_CODE ? link : null;
}

/** To the place, else to what is written of it, else to its town; `null` where nothing short enough is known. */
function mapOf(location: Location | null): string | null {
  if (!location) return null;
  const { latitude, longitude, address, postalCode, city } = location;
  if (latitude !== null && longitude !== null) {
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  }
  const town = [postalCode, city].filter(Boolean).join(' ');
  return searchOf([address ?? '', town]) ?? searchOf([town]);
}

interface JobGround {
  readonly plan: Plan;
  readonly ask: DayListAsk;
  readonly resourceId: string;
}

function timesOf({ plan, ask }: JobGround, { told, start, end, nth, of }: DayWork) {
  const words = dayWordsIn(ask.locale);
  const hour = (at: number): string => clock(ask.locale, plan.settings.zone, at);
  return {
    ...{ from: hour(start), to: hour(end) },
    arrival: told.arrival && words.arrival(hour(told.arrival.from), hour(told.arrival.to)),
    nth: of > 1 ? words.nth(nth, of) : null,
    isLocked: told.lock.time !== null,
  };
}

function jobOf(ground: JobGround, work: DayWork): DayJob {
  const { plan, ask, resourceId } = ground;
  const facts = workFactsOf(plan, work, resourceId);
  const { worksiteId } = work.told;
  const worksite = worksiteId === null ? undefined : plan.records.worksite.get(worksiteId);
  const client = facts.client ? [{ ...facts.client, role: dayWordsIn(ask.locale).client }] : [];
  const others = worksiteId === null ? [] : ask.contactsOf(worksiteId);
  const { supplier } = facts;
  return {
    ...timesOf(ground, work),
    title: facts.title,
    where: facts.worksite === facts.title ? null : facts.worksite,
    reference: worksite?.reference ?? null,
    address: addressOf(facts.location),
    map: mapOf(facts.location),
    access: facts.location?.accessNote ?? null,
    contacts: [...client, ...others].map(({ name, phone, role }) => ({ name, phone, role })),
    team: facts.colleagues.map(person),
    equipment: facts.machines,
    supplier:
      supplier && [supplier.name, supplier.phone, supplier.orderNumber].filter(Boolean).join(' · '),
    notes: facts.notes,
  };
}

/** Why somebody is not there, and who is called first: a word each. */
function marksOf({ plan, ask, resourceId }: JobGround): readonly string[] {
  const words = weekWords(ask.locale);
  const day = dayOf(ask.day);
  const away = [...plan.records.absence.values()].filter((one) => {
    if (one.resourceId !== null && one.resourceId !== resourceId) return false;
    const { from, to } = halvesAway(plan, one);
    return from < 2 * day + 2 && to > 2 * day;
  });
  const isOnCall = [...plan.records.onCall.values()].some(
    (one) => one.resourceId === resourceId && one.from <= ask.day && one.to >= ask.day,
  );
  const reasons = new Set(away.map(({ reason }) => words.reasons[reason]));
  return [...reasons, ...(isOnCall ? [words.onCall] : [])];
}

function crewOf({ plan, ask }: JobGround, resourceId: string): string | null {
  const crew = [...plan.records.resource.values()].find(
    (one) =>
      one.kind === 'crew' &&
      !one.archived &&
      one.members.some(
        (member) =>
          member.resourceId === resourceId &&
          (member.from === null || member.from <= ask.day) &&
          (member.to === null || member.to >= ask.day),
      ),
  );
  return crew?.name ?? null;
}

function pageOf(plan: Plan, ask: DayListAsk, one: Resource): DayPage {
  const ground = { plan, ask, resourceId: one.id };
  return {
    name: one.name,
    crew: crewOf(ground, one.id),
    marks: marksOf(ground),
    jobs: ownDay(plan, one.id, ask.day).map((work) => jobOf(ground, work)),
  };
}

/** A page for each person: what they were told to do that day, in order. */
export function makeDayList(plan: Plan, ask: DayListAsk): DayListFacts {
  const { locale, day, printed } = ask;
  const words = weekWords(locale);
  const number = dayOf(day);
  const at = { zoneName: plan.settings.zone.name, date: printed.at };
  return {
    locale,
    company: plan.settings.companyName,
    day: fullDate(locale, number, 'end'),
    week: words.shortWeek(isoWeekOf(number).week),
    printed: words.printed(...hourOf(locale, at), printed.by),
    pages: ask.resourceIds.flatMap((id) => {
      const one = plan.records.resource.get(id);
      return one ? [pageOf(plan, ask, one)] : [];
    }),
  };
}
