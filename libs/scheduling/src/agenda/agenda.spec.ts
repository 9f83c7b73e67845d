import { toLocal } from '@pastille/time';
import type { Intervention, Plan, Snapshot } from '../model/index.js';
import { aPlan, PARIS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import {
  aCrew,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  lead,
  member,
} from '../testing/records.js';
import { wallTime } from '../recurrence/wall-time.js';
import { agenda } from './agenda.js';
import type { AgendaQuery } from './agenda-query.js';
import { agendaWindow } from './agenda-window.js';

const resources = [
  aPerson(),
  aPerson({ id: 'lea', name: 'Léa' }),
  aMachine(),
  aCrew({
    members: [
      { resourceId: 'paul', from: null, to: '2026-11-24' },
      { resourceId: 'lea', from: null, to: null },
    ],
  }),
];

const query = (parts: Partial<AgendaQuery> = {}): AgendaQuery => ({
  scope: { type: 'person', id: 'paul' },
  includes: { own: true, crew: false, absences: true, onCall: true },
  window: { start: at('2026-10-24'), end: at('2027-05-29') },
  keepsCancelled: () => false,
  most: 1000,
  ...parts,
});

/** A bar that everybody was told of as it stands, unless said otherwise. */
const told = (parts: Partial<Intervention> = {}): Intervention => {
  const one = anIntervention({ team: [lead('paul')], ...parts });
  const { start, end, team, state } = one;
  return 'published' in parts ? one : { ...one, published: { start, end, team, state } };
};

const planOf = (interventions: readonly Intervention[], parts: Partial<Snapshot> = {}): Plan =>
  aPlan({ resources, interventions, ...parts });

const clock = (t: number): string => wallTime(toLocal(PARIS, t)).slice(5).replace('T', ' ');

/** Each entry in short. */
const shown = (plan: Plan, parts: Partial<AgendaQuery> = {}): readonly string[] =>
  agenda(plan, query(parts)).entries.map((entry) => {
    if (entry.type === 'day') return `${clock(entry.start)}–${clock(entry.end).slice(6)}`;
    return entry.type === 'absence' ? `${entry.first}..${entry.last}` : entry.type;
  });

describe('the days of a bar', () => {
  it('go from morning to evening of those that are worked, over noon and not over the weekend', () => {
    // Thursday to Monday: Friday ends at four.
    const plan = planOf([
      told({ start: at('2026-11-26 08:00'), end: at('2026-11-30 12:00'), amount: { halfDays: 5 } }),
    ]);

    expect(shown(plan)).toEqual(['11-26 08:00–17:30', '11-27 08:00–16:00', '11-30 08:00–12:00']);
    expect(agenda(plan, query()).entries).toMatchObject([
      { date: '2026-11-26', nth: 1, of: 3 },
      { date: '2026-11-27', nth: 2, of: 3 },
      { date: '2026-11-30', nth: 3, of: 3 },
    ]);
  });

  it('follow the hours of the lead', () => {
    const mornings = aPerson({ hours: resourceHours() });
    const plan = planOf(
      [
        told({
          start: at('2026-11-23 08:00'),
          end: at('2026-11-24 12:00'),
          amount: { halfDays: 2 },
        }),
      ],
      { resources: [mornings] },
    );

    expect(shown(plan)).toEqual(['11-23 08:00–12:00', '11-24 08:00–12:00']);
  });

  it('keep the window: whole days of what overlaps it, nothing beyond', () => {
    const plan = planOf([
      told({ start: at('2026-11-23 08:00'), end: at('2026-11-25 17:30'), amount: { halfDays: 6 } }),
    ]);
    const window = { start: at('2026-11-24 10:00'), end: at('2026-11-25') };

    expect(shown(plan, { window })).toEqual(['11-24 08:00–17:30']);
  });

  it('of an appointment by the minute are what the clock says', () => {
    const plan = planOf([
      told({
        ...{ kind: 'appointment', amount: { minutes: 180 } },
        ...{ start: at('2026-11-23 11:00'), end: at('2026-11-23 14:00') },
      }),
    ]);

    expect(shown(plan)).toEqual(['11-23 11:00–14:00']);
  });
});

function resourceHours() {
  const half = { morning: { from: 480, to: 720 }, afternoon: null };
  const off = { morning: null, afternoon: null };
  return [half, half, half, half, half, off, off];
}

describe('what was published', () => {
  const moved = { start: at('2026-11-25 08:00'), end: at('2026-11-25 17:30') };
  const before = {
    ...{ start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') },
    ...{ team: [lead('paul')], state: 'open' as const },
  };

  it('is told, and what is planned meanwhile is not', () => {
    expect(shown(planOf([told({ ...moved, published: before })]))).toEqual(['11-23 08:00–17:30']);
    expect(shown(planOf([told({ published: null })]))).toEqual([]);
  });

  it('keeps its team while another one is a draft', () => {
    const plan = planOf([told({ team: [lead('lea')], published: before })]);

    expect(shown(plan)).toHaveLength(1);
    expect(shown(plan, { scope: { type: 'person', id: 'lea' } })).toEqual([]);
  });

  it('keeps the window of arrival at its distance from the start that is told', () => {
    const arrival = { from: at('2026-11-25 08:00'), to: at('2026-11-25 10:00') };
    const plan = planOf([told({ ...moved, kind: 'appointment', arrival, published: before })]);

    expect(agenda(plan, query()).entries).toMatchObject([
      {
        intervention: {
          arrival: { from: at('2026-11-23 08:00'), to: at('2026-11-23 10:00') },
        },
      },
    ]);
  });

  it('is left out once it is off, unless it is asked to stay', () => {
    const plan = planOf([told({ state: 'cancelled' })]);

    expect(shown(plan)).toEqual([]);
    expect(shown(plan, { keepsCancelled: (id) => id === 'intervention' })).toHaveLength(1);
  });
});

describe('whose agenda', () => {
  const twoDays = {
    start: at('2026-11-24 08:00'),
    end: at('2026-11-25 17:30'),
    amount: { halfDays: 4 },
  };

  it('a person’s: days of one’s own, and those with the crew while one is in it', () => {
    const ofCrew = planOf([told({ ...twoDays, team: [lead('crew')] })]);
    const ofSome = planOf([
      told({ ...twoDays, team: [lead('lea'), member('paul', ['2026-11-25'])] }),
    ]);

    expect(shown(ofCrew)).toEqual(['11-24 08:00–17:30']);
    expect(shown(ofSome)).toEqual(['11-25 08:00–17:30']);
  });

  it('the others’ of one’s crew only where asked', () => {
    const plan = planOf([told({ ...twoDays, team: [lead('lea')] })]);
    const includes = { ...query().includes, crew: true };

    expect(shown(plan)).toEqual([]);
    expect(shown(plan, { includes })).toEqual(['11-24 08:00–17:30']);
    expect(shown(plan, { includes: { ...includes, own: false } })).toEqual(['11-24 08:00–17:30']);
  });

  it('a crew’s: where it stands itself, and its members elsewhere where asked', () => {
    const scope = { type: 'crew', id: 'crew' } as const;
    const own = planOf([told({ team: [lead('crew')] })]);
    const elsewhere = planOf([told({ team: [lead('lea')] })]);
    const includes = { ...query().includes, crew: true };

    expect(shown(own, { scope })).toHaveLength(1);
    expect(shown(elsewhere, { scope })).toEqual([]);
    expect(shown(elsewhere, { scope, includes })).toHaveLength(1);
  });

  it('a worksite’s, and the company’s', () => {
    const plan = planOf([
      told({ id: 'a', team: [] }),
      told({ id: 'b', worksiteId: null, kind: 'appointment', team: [lead('lea')] }),
    ]);

    expect(shown(plan, { scope: { type: 'worksite', id: 'worksite' } })).toHaveLength(1);
    expect(shown(plan, { scope: { type: 'company' } })).toHaveLength(2);
  });

  it('nobody’s where the record is gone', () => {
    const plan = planOf([told({ team: [lead('gone')] })]);

    expect(shown(plan, { scope: { type: 'person', id: 'gone' } })).toEqual([]);
    expect(shown(plan, { scope: { type: 'crew', id: 'gone' } })).toEqual([]);
  });

  it('says who and what goes, crews as their members of that day', () => {
    const plan = planOf([told({ ...twoDays, team: [lead('crew'), member('digger')] })]);
    const days = agenda(plan, query({ scope: { type: 'company' } })).entries;

    expect(days).toMatchObject([
      { date: '2026-11-24', goes: ['paul', 'lea', 'digger'] },
      { date: '2026-11-25', goes: ['lea', 'digger'] },
    ]);
  });
});

describe('time off', () => {
  const leave = anAbsence({ start: at('2026-12-24'), end: at('2026-12-27') });
  const closing = anAbsence({
    ...{ id: 'closing', resourceId: null, reason: 'closing' },
    ...{ start: at('2027-01-01'), end: at('2027-01-02') },
  });
  const ofLea = anAbsence({ id: 'lea', resourceId: 'lea' });
  const plan = planOf([], {
    absences: [leave, closing, ofLea],
    onCalls: [{ id: 'week', resourceId: 'paul', from: '2026-11-23', to: '2026-11-29' }],
  });

  it('has its last day, and the closings of the company are everybody’s', () => {
    expect(shown(plan)).toEqual(['2026-12-24..2026-12-26', '2027-01-01..2027-01-01', 'on-call']);
    expect(shown(plan, { scope: { type: 'crew', id: 'crew' } })).toHaveLength(4);
    expect(shown(plan, { scope: { type: 'company' } })).toHaveLength(4);
    expect(shown(plan, { scope: { type: 'worksite', id: 'worksite' } })).toEqual([]);
  });

  it('is left out where nobody asks for it', () => {
    const includes = { ...query().includes, absences: false, onCall: false };

    expect(shown(plan, { includes })).toEqual([]);
  });

  it('of some hours of a day keeps its hours', () => {
    const some = anAbsence({ start: at('2026-11-23 08:00'), end: at('2026-11-23 12:00') });
    const [entry] = agenda(planOf([], { absences: [some] }), query()).entries;

    expect(entry).toMatchObject({ hours: { start: some.start, end: some.end } });
  });
});

it('stops at the number that is asked for, says from when on, and keeps what comes first', () => {
  const days = Array.from({ length: 10 }, (_, n) =>
    told({
      ...{ id: `bar${n}`, start: at(`2026-12-0${n} 08:00`.replace('-00', '-10')) },
      end: at(`2026-12-0${n} 17:30`.replace('-00', '-10')),
    }),
  );
  const cut = agenda(planOf(days), query({ most: 4 }));

  expect(cut.entries).toHaveLength(4);
  expect(cut.cutAt).toBe(at('2026-12-05 08:00'));
  expect(agenda(planOf(days), query({ most: 20 })).cutAt).toBeNull();
});

it('has a window that moves on Mondays only', () => {
  const monday = agendaWindow(PARIS, at('2026-11-23 00:00'));

  expect(monday).toEqual({ start: at('2026-10-24'), end: at('2027-05-29') });
  expect(agendaWindow(PARIS, at('2026-11-29 23:59'))).toEqual(monday);
  expect(agendaWindow(PARIS, at('2026-11-22 23:59'))).not.toEqual(monday);
});
