import { renderEvent, type CalendarEvent } from '@pastille/ical';
import type { Intervention, Snapshot } from '@pastille/scheduling';
import { agenda, type AgendaQuery } from '@pastille/scheduling/agenda';
import {
  aClient,
  aLocation,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aSeries,
  at,
  aTask,
  aWorksite,
  lead,
  member,
} from '@pastille/scheduling/testing';
import { BoardStamps } from '../chronicle/stamps.js';
import { eventsOf } from './events-of.js';
import { NO_LINKS, type Telling } from './telling.js';
import { wordsIn } from './words.js';

const SINCE = Date.UTC(2026, 10, 20, 9);

const snapshot: Partial<Snapshot> = {
  clients: [aClient({ phone: '02 40 00 00 01' })],
  locations: [aLocation({ latitude: 47.2, longitude: -1.55, accessNote: 'Portail, code 12A4' })],
  worksites: [aWorksite({ locationId: 'location' })],
  tasks: [aTask()],
  resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa Roy' }), aMachine()],
};

const bar = (parts: Partial<Intervention> = {}): Intervention => {
  const one = anIntervention({
    ...{ taskId: 'task', note: 'Prévenir la voisine' },
    team: [lead('paul'), member('lea'), member('digger')],
    ...parts,
  });
  const { start, end, team, state } = one;
  return { ...one, published: { start, end, team, state } };
};

interface Asked {
  readonly telling?: Partial<Telling>;
  readonly query?: Partial<AgendaQuery>;
  readonly stamps?: (stamps: BoardStamps) => void;
}

function eventsFor(
  parts: Partial<Snapshot>,
  { telling = {}, query = {}, stamps: stamp }: Asked = {},
): readonly CalendarEvent[] {
  const plan = aPlan({ ...snapshot, ...parts });
  const stamps = new BoardStamps('board', SINCE, 1);
  stamp?.(stamps);
  const scope = telling.scope ?? { type: 'person', id: 'paul' };
  const { entries } = agenda(plan, {
    includes: { own: true, crew: false, absences: true, onCall: true },
    window: { start: at('2026-10-24'), end: at('2027-05-29') },
    keepsCancelled: () => false,
    most: 1000,
    scope,
    ...query,
  });
  const told: Telling = {
    ...{ plan, stamps, words: wordsIn('fr'), privacy: 'full', links: NO_LINKS, scope },
    publicUrl: 'https://planning.example.com',
    ...telling,
  };
  return entries.flatMap((entry) => eventsOf(told, entry));
}

const only = (events: readonly CalendarEvent[]): CalendarEvent => {
  expect(events).toHaveLength(1);
  return events[0]!;
};

describe('a day of work', () => {
  it('says what and where at a glance, and the rest below', () => {
    const event = only(eventsFor({ interventions: [bar()] }));

    expect(event).toMatchObject({
      uid: 'intervention-20261123@pastille',
      summary: 'Terrassement · Piscine Martin',
      location: '3 rue des Lilas, 44000 Nantes',
      position: { lat: 47.2, lon: -1.55 },
      url: 'https://planning.example.com/worksites/worksite',
      categories: ['Chantier'],
      ...{ status: 'confirmed', transparent: false, changedAt: SINCE, sequence: 0 },
    });
    expect(event.description?.split('\n')).toEqual([
      'Chantier : CH-1 – Piscine Martin',
      'Client : Mme Martin · 02 40 00 00 01',
      'Avec : Léa Roy',
      'À prendre : Mini-pelle',
      'Accès : Portail, code 12A4',
      'Prévenir la voisine',
      '',
      'Fiche du chantier :',
      'https://planning.example.com/worksites/worksite',
    ]);
  });

  it('names neither the client nor the phone where the feed must not', () => {
    const event = only(
      eventsFor(
        { interventions: [bar({ note: 'Mme Martin absente' })] },
        {
          telling: { privacy: 'no-client' },
        },
      ),
    );

    expect(event.summary).toBe('Terrassement · CH-1');
    expect(JSON.stringify(event)).not.toMatch(/martin|02 40/i);
    expect(event.location).toBe('3 rue des Lilas, 44000 Nantes');
  });

  it('says nothing but when, where the feed is « occupé »', () => {
    expect(
      only(eventsFor({ interventions: [bar()] }, { telling: { privacy: 'busy' } })),
    ).toMatchObject({
      ...{ summary: 'Occupé', description: null, location: null, position: null, url: null },
      categories: [],
    });
  });

  it('says which day of how many, and speaks English', () => {
    const days = eventsFor(
      { interventions: [bar({ end: at('2026-11-24 17:30'), amount: { halfDays: 4 } })] },
      { telling: { words: wordsIn('en') } },
    );

    expect(days.map(({ uid }) => uid)).toEqual([
      'intervention-20261123@pastille',
      'intervention-20261124@pastille',
    ]);
    expect(days[1]?.description).toContain('Day 2 of 2');
    expect(days[1]?.description).toContain('To bring: Mini-pelle');
  });

  it('says who goes where it is everybody’s agenda', () => {
    const company = { telling: { scope: { type: 'company' } as const } };

    expect(only(eventsFor({ interventions: [bar()] }, company)).summary).toBe(
      'Terrassement · Piscine Martin (Paul Durand, Léa Roy)',
    );
  });

  it('has the window of an appointment, and is tentative until it is confirmed', () => {
    const arrival = { from: at('2026-11-23 08:00'), to: at('2026-11-23 10:30') };
    const visit = bar({
      ...{ kind: 'appointment', taskId: null, title: 'SAV pompe', arrival },
      ...{ amount: { minutes: 60 }, end: at('2026-11-23 09:00'), note: null },
    });
    const event = only(eventsFor({ interventions: [visit] }));

    expect(event.summary).toBe('SAV pompe · Piscine Martin');
    expect(event.status).toBe('tentative');
    expect(event.description).toContain('Arrivée entre 8 h et 10 h 30\nRendez-vous à confirmer');
  });

  it('has whom to call about a delivery', () => {
    const block = bar({
      ...{ kind: 'block', title: 'Grue', amount: null, taskId: null },
      supplier: { name: 'Levage 44', phone: '02 51', orderNumber: 'A-12' },
    });

    expect(only(eventsFor({ interventions: [block] })).description).toContain(
      'Fournisseur : Levage 44 · 02 51 · commande A-12',
    );
  });

  it('that is off is a word and leaves its time free: STATUS:CANCELLED is deleted by some and shown by others', () => {
    const off = bar({ state: 'cancelled' });
    const asked = { query: { keepsCancelled: () => true } };

    expect(only(eventsFor({ interventions: [off] }, asked))).toMatchObject({
      summary: 'Annulé : Terrassement · Piscine Martin',
      ...{ status: 'confirmed', transparent: true },
    });
  });
});

describe('a stamp', () => {
  it('is that of the last thing that an event says, and counts what moves its time', () => {
    const asked = (id: string) => ({
      stamps: (stamps: BoardStamps) => stamps.put(id, { changedAt: SINCE + 60_000, sequence: 2 }),
    });
    const stampOf = (id: string) => {
      const { changedAt, sequence } = only(eventsFor({ interventions: [bar()] }, asked(id)));
      return [(changedAt - SINCE) / 60_000, sequence];
    };

    expect(['intervention', 'paul', 'board'].map(stampOf)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    expect(['client', 'location', 'worksite', 'task', 'lea', 'digger'].map(stampOf)).toEqual(
      Array.from({ length: 6 }, () => [1, 0]),
    );
    expect(stampOf('somebody else')).toEqual([0, 0]);
  });
});

describe('time off', () => {
  const absences = [
    anAbsence({
      reason: 'sickness',
      start: at('2026-12-24'),
      end: at('2026-12-27'),
      note: 'Grippe',
    }),
  ];

  it('is told by whole days and leaves them free; RFC 5545 says the day after the last', () => {
    const event = only(eventsFor({ absences }));

    expect(event).toMatchObject({ summary: 'Maladie', transparent: true, description: null });
    expect(renderEvent(event)).toContain('DTSTART;VALUE=DATE:20261224');
    expect(renderEvent(event)).toContain('DTEND;VALUE=DATE:20261227');
    expect(renderEvent(event)).toContain('TRANSP:TRANSPARENT');
  });

  it('has no reason for others', () => {
    const event = only(eventsFor({ absences }, { telling: { scope: { type: 'company' } } }));

    expect(event.summary).toBe('Absence : Paul Durand');
  });

  it('of an on-call week is free too', () => {
    const onCalls = [{ id: 'week', resourceId: 'paul', from: '2026-11-23', to: '2026-11-29' }];

    expect(only(eventsFor({ onCalls }))).toMatchObject({
      ...{ summary: 'Astreinte', transparent: true },
      when: { type: 'days', first: '2026-11-23', last: '2026-11-29' },
    });
  });
});

it('tells a series as its rule, and the visit that was moved under the same UID', () => {
  const series = aSeries({ team: [lead('paul')], start: '2026-11-30T08:00' });
  const moved = bar({
    ...{ id: 'moved', kind: 'appointment', title: 'Entretien', taskId: null, note: null },
    ...{ amount: { minutes: 60 }, start: at('2026-12-08 14:00'), end: at('2026-12-08 15:00') },
    ...{ team: [lead('paul')], occurrence: { seriesId: 'series', key: '2026-12-07T08:00' } },
  });
  const events = eventsFor({ series: [series], interventions: [moved] });

  expect(events.map(({ uid }) => uid)).toEqual(['series@pastille', 'series@pastille']);
  expect(renderEvent(events[0]!)).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO');
  expect(renderEvent(events[0]!)).toContain('DTSTART;TZID=Europe/Paris:20261130T080000');
  expect(renderEvent(events[1]!)).toContain('RECURRENCE-ID;TZID=Europe/Paris:20261207T080000');
  expect(renderEvent(events[1]!)).toContain('DTSTART;TZID=Europe/Paris:20261208T140000');
});
