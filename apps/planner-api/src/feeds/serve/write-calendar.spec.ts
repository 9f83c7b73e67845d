import { unfoldLines } from '@pastille/ical';
import type { Intervention, Plan } from '@pastille/scheduling';
import { anIntervention, aPerson, aPlan, at, lead } from '@pastille/scheduling/testing';
import { BoardStamps } from '../chronicle/stamps.js';
import { NO_LINKS, type Telling } from '../events/telling.js';
import { wordsIn } from '../events/words.js';
import { KeptComponents } from './kept-components.js';
import {
  joinFeed,
  MOST_EVENTS,
  revokedCalendar,
  toldCalendar,
  type CalendarQuery,
} from './write-calendar.js';

const DAY = 1440;
const MONDAY = at('2026-11-23 08:00');

/** An hour each, a hundred to a day. */
const aVisit = (n: number): Intervention => {
  const start = MONDAY + Math.floor(n / 100) * DAY;
  const copy = { start, end: start + 60, team: [lead('paul')], state: 'open' as const };
  return anIntervention({
    ...{ id: `visit-${n}`, kind: 'appointment', amount: { minutes: 60 }, ...copy },
    published: copy,
  });
};

const planOf = (count: number): Plan =>
  aPlan({
    resources: [aPerson()],
    interventions: Array.from({ length: count }, (_, n) => aVisit(n)),
  });

const telling = (plan: Plan): Telling => ({
  ...{ plan, stamps: new BoardStamps('board', 0, 1), words: wordsIn('fr') },
  ...{ privacy: 'full', scope: { type: 'company' }, links: NO_LINKS },
  publicUrl: 'https://planning.example.com',
});

const query: CalendarQuery = {
  includes: { own: true, crew: false, absences: true, onCall: true },
  window: { start: at('2026-10-24'), end: at('2028-05-29') },
  keepsCancelled: () => false,
};

async function write(plan: Plan, kept = new KeptComponents()): Promise<string> {
  const told = toldCalendar(telling(plan), query);
  const components = await kept.renderAll(told.events);
  return joinFeed(telling(plan), { told, components, window: query.window, locale: 'fr' });
}

it('cuts what lies far ahead of fifty thousand events, and says so where it cuts', () => {
  const { events, isCut } = toldCalendar(telling(planOf(50_000)), query);

  expect([events.length, isCut]).toEqual([MOST_EVENTS + 1, true]);
  expect(events[0]?.uid).toBe('visit-0-20261123@pastille');
  expect(events.at(-1)).toMatchObject({
    summary: 'Agenda coupé ici : plus de 10000 événements',
    when: { type: 'days', first: '2027-03-03', last: '2027-03-03' },
    transparent: true,
  });
});

it('writes anew what changed and nothing else', async () => {
  const components = new KeptComponents();
  const plan = planOf(1000);
  const before = await write(plan, components);
  const again = await write(planOf(1000), components);
  const one = { ...aVisit(7), note: 'Clés' };
  const changed = aPlan({
    resources: [aPerson()],
    interventions: [...plan.records.intervention.values()].map((old) =>
      old.id === one.id ? one : old,
    ),
  });
  await write(changed, components);

  expect(again).toBe(before);
  expect(components.written).toBe(1001);
});

it('is named and says that it is read-only, and an empty one has no time zone', async () => {
  const lines = unfoldLines(await write(planOf(0)));

  expect(lines).toContain('X-WR-CALNAME:Piscines du Marais');
  expect(lines.some((line) => line.includes('lecture seule'))).toBe(true);
  expect(lines).not.toContain('BEGIN:VTIMEZONE');
  expect(unfoldLines(revokedCalendar('en'))).toContain('X-WR-CALNAME:Calendar revoked');
});
