import type { Locale } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import type { DayWork } from '../day/day-work.js';
import { addressOf, factsOf, type WorkFacts } from '../day/work-facts.js';
import { telOf } from './frame.js';
import { markup, type Markup, type Part } from './markup.js';
import { mapLink } from './map-link.js';
import { clock } from './times.js';
import { wordsOf } from './words-of.js';

/** For whom a page is made, and on what. */
export interface Reader {
  readonly locale: Locale;
  readonly plan: Plan;
  readonly resourceId: string;
  readonly userAgent: string;
  /** The first of the page, not one of the list. */
  readonly isMain: boolean;
}

/** When, what, where: the head of every card. */
function head(work: DayWork, facts: WorkFacts, { locale, plan, isMain }: Reader): Markup {
  const words = wordsOf(locale);
  const { zone } = plan.settings;
  const { told, start, end, nth, of } = work;
  const at = (minute: number): string => clock(locale, zone, minute);
  const arrival = told.arrival && words.arrival(at(told.arrival.from), at(told.arrival.to));
  return markup`<p class="when">
      ${words.from(at(start), at(end))}
      ${of > 1 ? markup`<small>${words.nth(nth, of)}</small>` : null}
      ${told.state === 'done' ? markup`<span class="tag">✓ ${words.done}</span>` : null}
    </p>
    ${isMain ? markup`<h2>${facts.title}</h2>` : markup`<h3>${facts.title}</h3>`}
    ${facts.worksite && facts.worksite !== facts.title ? markup`<p class="where">${facts.worksite}</p>` : null}
    ${arrival ? markup`<p class="where">${arrival}</p>` : null}`;
}

/** The two things that a thumb looks for. */
function go(facts: WorkFacts, { locale, userAgent }: Reader): Part {
  const words = wordsOf(locale);
  const map = mapLink(facts.location, userAgent);
  const { client } = facts;
  if (!map && !client?.phone) return null;
  return markup`<p class="go">
    ${map ? markup`<a class="b" href="${map}" rel="noreferrer">${words.map}</a>` : null}
    ${client?.phone ? markup`<a class="b" href="${telOf(client.phone)}" aria-label="${words.callWho(client.name)}">${words.call}</a>` : null}
  </p>`;
}

const line = (name: string, value: Part): Part =>
  value === null || value === ''
    ? null
    : markup`<dt>${name}</dt>
        <dd>${value}</dd>`;

const phoneLink = (phone: string): Markup => markup`<a href="${telOf(phone)}">${phone}</a>`;

function details(facts: WorkFacts, { locale }: Reader): Markup {
  const words = wordsOf(locale);
  const { location, colleagues, machines, notes, supplier, client } = facts;
  const people = colleagues.map(
    ({ name, phone }, index) =>
      markup`${index > 0 ? '\n' : null}${name}${phone ? markup` ${phoneLink(phone)}` : null}`,
  );
  return markup`<dl>
    ${line(words.address, addressOf(location))}
    ${line(words.access, location?.accessNote ? markup`<strong>${location.accessNote}</strong>` : null)}
    ${line(words.phone, client?.phone ? markup`${client.name} ${phoneLink(client.phone)}` : null)}
    ${line(words.with, people.length > 0 ? markup`${people}` : words.alone)}
    ${line(words.bring, machines.join('\n'))}
    ${line(words.supplier, supplier && markup`${supplier.name}${supplier.orderNumber ? ` · ${supplier.orderNumber}` : null}${supplier.phone ? markup` ${phoneLink(supplier.phone)}` : null}`)}
    ${line(words.note, notes.join('\n'))}
  </dl>`;
}

/** All there is to know, with what can be done (`acts`) or where to do it (`address`). */
export function workCard(
  work: DayWork,
  reader: Reader,
  { acts = null, address = null }: { readonly acts?: Part; readonly address?: string | null },
): Markup {
  const facts = factsOf(reader.plan, work, reader.resourceId);
  const words = wordsOf(reader.locale);
  return markup`<article
    class="card${work.told.state === 'done' ? ' done' : ''}"
    data-intervention-id="${work.interventionId}"
  >
    ${head(work, facts, reader)} ${go(facts, reader)} ${details(facts, reader)} ${acts}
    ${address ? markup`<p class="go"><a class="b" href="${address}" aria-label="${words.openWhat(facts.title)}">${words.acts}</a></p>` : null}
  </article>`;
}
