import { actTokenOf, type ActLink } from '../links/act-link.js';
import { possibleActs } from '../acts/possible-acts.js';
import { sealAct } from '../acts/sealed-act.js';
import { ownNext, type DayWork } from '../day/day-work.js';
import type { Visit } from '../queries/open-link.js';
import { NOTHING_DONE, type SaidAfter } from '../said.js';
import { actForms } from './act-forms.js';
import { frame } from './frame.js';
import { markup, type Markup, type Part } from './markup.js';
import { longDay, moment, slot } from './times.js';
import { workCard, type Reader } from './work-card.js';
import { wordsOf } from './words-of.js';

export interface Shown {
  readonly visit: Visit;
  readonly key: Buffer;
  readonly userAgent: string;
  /** What became of the act that led here; `null`: somebody only looks. */
  readonly said: SaidAfter | null;
}

/** « Ma journée »: what the link is about with all that can be said of it, then the rest of that day. */
export function dayPage(shown: Shown): string {
  const { visit } = shown;
  const { person, date } = visit;
  const words = wordsOf(person.locale);
  const first = person.name.split(' ')[0] ?? person.name;
  return frame({
    locale: person.locale,
    title: `${words.title} · ${longDay(person.locale, date)}`,
    header: markup`<p>${person.companyName} · ${words.hello(first)}</p>
      <h1>${words.title} <small>${longDay(person.locale, date)}</small></h1>`,
    body: markup`${banner(shown)}${focus(shown)}${rest(shown)}`,
    callers: visit.callers,
  });
}

function banner({ visit, said }: Shown): Part {
  if (!said) return null;
  const isNot = NOTHING_DONE.some((why) => why === said);
  const text = wordsOf(visit.person.locale).said[said];
  return markup`<p class="said${isNot ? ' not' : ''}" role="status">
    ${isNot ? null : '✓ '}${text}
  </p>`;
}

const readerOf = ({ visit, userAgent }: Shown, isMain: boolean): Reader => ({
  isMain,
  ...{ locale: visit.person.locale, plan: visit.plan },
  ...{ resourceId: visit.person.resourceId, userAgent },
});

/** What the event in the calendar was about, if it is still so; else what became of it. */
function focus(shown: Shown): Part {
  const { standing } = shown.visit;
  if (standing.type !== 'ready') return stale(shown);
  const { work } = standing;
  return workCard(work, readerOf(shown, true), {
    acts: markup`${finished(shown, work)}${forms(shown, work)}`,
  });
}

function finished({ visit }: Shown, { interventionId }: DayWork): Part {
  const { person, plan } = visit;
  const closed = plan.intervention(interventionId)?.closed;
  if (!closed) return null;
  const at = moment(person.locale, plan.settings.zone, closed.at);
  return markup`<p class="said" role="note">${wordsOf(person.locale).finished(closed.name, at)}</p>`;
}

function forms({ visit, key }: Shown, work: DayWork): Part {
  const { token, person, said, today } = visit;
  const { interventionId, date: day, mark } = work;
  return actForms(
    {
      locale: person.locale,
      address: `/act/${token}`,
      acts: possibleActs(work, { said, today }),
      sealOf: ({ kind, ordinal }) =>
        sealAct(key, token, { kind, ordinal, interventionId, day, mark }),
    },
    work.halfDaysAfter,
  );
}

/** Kindly: it is not as the calendar said, and this is how it is. */
function stale(shown: Shown): Markup {
  const words = wordsOf(shown.visit.person.locale);
  const { text, isOn } = whatBecameOfIt(shown.visit);
  const next = isOn ? currentAddress(shown) : null;
  return markup`<div class="stale">
    ${text}${next ? markup`<a class="b" href="${next}">${words.current}</a>` : null}
  </div>`;
}

function whatBecameOfIt(visit: Visit): { readonly text: string; readonly isOn: boolean } {
  const { standing, person, plan, link } = visit;
  const words = wordsOf(person.locale);
  const told =
    link.subject.kind === 'intervention' ? plan.intervention(link.subject.id)?.published : null;
  const when = told ? slot(person.locale, plan.settings.zone, told) : null;
  switch (standing.type) {
    case 'moved':
      return { text: when ? words.moved(when) : words.movedTeam, isOn: true };
    case 'elsewhere':
      return { text: when ? words.elsewhere(when) : words.notThen, isOn: when !== null };
    case 'not-yours':
      return { text: words.notYours, isOn: false };
    case 'cancelled':
      return { text: words.cancelled, isOn: false };
    case 'expired':
      return { text: words.expired, isOn: false };
    case 'ready':
    case 'gone':
      return { text: words.gone, isOn: false };
  }
}

/** The page as a new event would have it: the same work as it is published now. */
function currentAddress({ visit, key }: Shown): string | null {
  const { link, standing, plan, person, today } = visit;
  const { subject } = link;
  const work =
    standing.type === 'elsewhere' && subject.kind === 'intervention'
      ? ownNext(plan, { interventionId: subject.id, resourceId: person.resourceId }, today)
      : standing.work;
  return work && addressOfWork({ visit, key }, work);
}

function addressOfWork({ visit, key }: Pick<Shown, 'visit' | 'key'>, work: DayWork): string {
  const { resourceId, generation } = visit.link;
  const { untouched, interventionId, date, mark } = work;
  const subject: ActLink['subject'] = untouched
    ? { kind: 'series', id: untouched.seriesId }
    : { kind: 'intervention', id: interventionId, day: date };
  return `/act/${actTokenOf(key, { subject, resourceId, generation, mark })}`;
}

/** Everything else of that day, by hour, each with the way to its own page. */
function rest(shown: Shown): Markup {
  const { visit } = shown;
  const { standing, works, person } = visit;
  const words = wordsOf(person.locale);
  const inFocus = standing.type === 'ready' ? standing.work.interventionId : null;
  const others = works.filter(({ interventionId }) => interventionId !== inFocus);
  const isPart = works.length > others.length;
  const cards = others.map(
    (work) =>
      markup`<li>${workCard(work, readerOf(shown, false), { address: addressOfWork(shown, work) })}</li>`,
  );
  const none = isPart ? words.nothing : words.free;
  return markup`<h2>${isPart ? words.others : words.all}</h2>
    ${
      cards.length > 0
        ? markup`<ol>
            ${cards}
          </ol>`
        : markup`<p class="none">${none}</p>`
    }`;
}
