import type { Locale } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import type { DayWork } from '../day/day-work.js';
import { addressOf, factsOf, type WorkFacts } from '../day/work-facts.js';
import { telOf } from './frame.js';
import { html, type Html, type Part } from './html.js';
import { mapLink } from './map-link.js';
import { clock } from './times.js';
import { wordsOf } from './words-of.js';

/** For whom a page is made, and on what. */
export interface Reader {
  readonly locale: Locale;
  readonly plan: Plan;
  readonly resourceId: string;
  readonly userAgent: string;
}

/** When, what, where: the head of every card. */
function head(work: DayWork, facts: WorkFacts, { locale, plan }: Reader): Html {
  const words = wordsOf(locale);
  const { zone } = plan.settings;
  const { told, start, end, nth, of } = work;
  const at = (minute: number): string => clock(locale, zone, minute);
  const arrival = told.arrival && words.arrival(at(told.arrival.from), at(told.arrival.to));
  return html`<p class="when">
      ${words.from(at(start), at(end))}
      ${of > 1 ? html`<small>${words.nth(nth, of)}</small>` : null}
      ${told.state === 'done' ? html`<span class="tag">✓ ${words.done}</span>` : null}
    </p>
    <h3>${facts.title}</h3>
    ${facts.worksite && facts.worksite !== facts.title ? html`<p class="where">${facts.worksite}</p>` : null}
    ${arrival ? html`<p class="where">${arrival}</p>` : null}`;
}

/** The two things that a thumb looks for. */
function go(facts: WorkFacts, { locale, userAgent }: Reader): Part {
  const words = wordsOf(locale);
  const map = mapLink(facts.location, userAgent);
  const { client } = facts;
  if (!map && !client?.phone) return null;
  return html`<p class="go">
    ${map ? html`<a class="b" href="${map}" rel="noreferrer">${words.map}</a>` : null}
    ${client?.phone ? html`<a class="b" href="${telOf(client.phone)}" aria-label="${words.callWho(client.name)}">${words.call}</a>` : null}
  </p>`;
}

const line = (name: string, value: Part): Part =>
  value === null || value === ''
    ? null
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;

const phoneLink = (phone: string): Html => html`<a href="${telOf(phone)}">${phone}</a>`;

function details(facts: WorkFacts, { locale }: Reader): Html {
  const words = wordsOf(locale);
  const { location, colleagues, machines, notes, supplier, client } = facts;
  const people = colleagues.map(
    ({ name, phone }, index) =>
      html`${index > 0 ? ', ' : null}${name}${phone ? html` ${phoneLink(phone)}` : null}`,
  );
  return html`<dl>
    ${line(words.address, addressOf(location))}
    ${line(words.access, location?.accessNote ? html`<strong>${location.accessNote}</strong>` : null)}
    ${line(words.phone, client?.phone ? html`${client.name} ${phoneLink(client.phone)}` : null)}
    ${line(words.with, people.length > 0 ? html`${people}` : words.alone)}
    ${line(words.bring, machines.join('\n'))}
    ${line(words.supplier, supplier && html`${supplier.name}${supplier.orderNumber ? ` · ${supplier.orderNumber}` : null}${supplier.phone ? html` ${phoneLink(supplier.phone)}` : null}`)}
    ${line(words.note, notes.join('\n'))}
  </dl>`;
}

/** All there is to know, with what can be done (`acts`) or where to do it (`address`). */
export function workCard(
  work: DayWork,
  reader: Reader,
  { acts = null, address = null }: { readonly acts?: Part; readonly address?: string | null },
): Html {
  const facts = factsOf(reader.plan, work, reader.resourceId);
  const words = wordsOf(reader.locale);
  return html`<article
    class="card${work.told.state === 'done' ? ' done' : ''}"
    data-intervention-id="${work.interventionId}"
  >
    ${head(work, facts, reader)} ${go(facts, reader)} ${details(facts, reader)} ${acts}
    ${address ? html`<p class="go"><a class="b" href="${address}" aria-label="${words.openWhat(facts.title)}">${words.acts}</a></p>` : null}
  </article>`;
}
