import { describe, expect, it } from '@jest/globals';
import type { Intervention, Snapshot } from '@pastille/scheduling';
import {
  aCondition,
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aTask,
  at,
  aWorksite,
  lead,
} from '@pastille/scheduling/testing';
import { dayOf, formatLocalDate } from '@pastille/time';
import { draftsOf, evening, nextWorkingDay, type Section } from './evening.js';
import { NONE, parseEvenings, progressOf, withSeen } from './progress.js';

const MONDAY = dayOf('2026-11-23');
const NOW = at('2026-11-23 16:30');
const tomorrow = { start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') };
const NOBODY: ReadonlySet<string> = new Set();

const lines = (parts: Partial<Snapshot>, unstaffed = NOBODY) =>
  evening(aPlan(parts), { now: NOW, today: MONDAY, calls: [], unstaffed, unfetched: [] }).lines;
const idsOf = (section: Section, parts: Partial<Snapshot>, unstaffed = NOBODY) =>
  lines(parts, unstaffed).flatMap((one) => (one.section === section ? [one.id] : []));
const bar = (id: string, parts: Partial<Intervention> = {}) => anIntervention({ id, ...parts });

describe('the evening', () => {
  it('closes what is over today, then what was forgotten, and not what goes on tomorrow', () => {
    const friday = { start: at('2026-11-20 08:00'), end: at('2026-11-20 16:00') };
    const interventions = [
      bar('today'),
      bar('forgotten', friday),
      bar('long', { end: tomorrow.end }),
      bar('closed', { state: 'done' }),
      bar('later', { start: at('2026-11-23 18:00'), end: at('2026-11-23 19:00') }),
    ];

    expect(idsOf('close', { interventions })).toEqual(['today', 'forgotten']);
  });

  it('asks for the rest of what was worked on today, unless it is planned or finished', () => {
    const mark = { by: 'a', name: 'A', at: 1 };
    const estimate = { halfDays: 4 };
    const tasks = [
      aTask({ id: 'left', estimate }),
      aTask({ id: 'planned', estimate }),
      aTask({ id: 'finished', estimate, finished: mark }),
    ];
    const done = tasks.map(({ id }) => bar(`of-${id}`, { taskId: id, state: 'done' }));
    const goesOn = bar('goes-on', { taskId: 'planned', ...tomorrow });

    expect(idsOf('rest', { tasks, interventions: [...done, goesOn] })).toEqual(['left']);
  });

  it('looks at tomorrow: nobody on a bar, nothing to do, deliveries, what is not ready', () => {
    const parts = {
      worksites: [aWorksite({ conditions: [aCondition()] })],
      resources: [
        aPerson(),
        aPerson({ id: 'lea', name: 'Léa' }),
        aPerson({ id: 'ill', name: 'Ill' }),
        aPerson({ id: 'office', name: 'Office' }),
      ],
      absences: [anAbsence({ resourceId: 'ill', ...tomorrow })],
      interventions: [
        bar('mine', { ...tomorrow, team: [lead('paul')] }),
        bar('past-lea', { team: [lead('lea')], state: 'done' }),
        bar('past-ill', { team: [lead('ill')], state: 'done' }),
        bar('crane', { ...tomorrow, kind: 'block', amount: null, worksiteId: null }),
      ],
    };

    expect(idsOf('unstaffed', parts, new Set(['mine', 'past-lea']))).toEqual(['mine']);
    expect(idsOf('idle', parts)).toEqual(['lea']);
    expect(idsOf('deliveries', parts)).toEqual(['crane']);
    expect(idsOf('not-ready', parts)).toEqual(['mine']);
  });

  it('goes over the weekend and a holiday to the next day of work', () => {
    const next = (date: string) => formatLocalDate(nextWorkingDay(aPlan(), dayOf(date)));

    expect(next('2026-11-23')).toBe('2026-11-24');
    expect(next('2026-11-20')).toBe('2026-11-23');
    expect(next('2026-12-24')).toBe('2026-12-28');
  });

  it('publishes what is there on that day, or was told to be', () => {
    const far = { start: at('2026-12-01 08:00'), end: at('2026-12-01 17:30') };
    const published = { ...tomorrow, team: [], state: 'open' as const };
    const bars = [bar('there', tomorrow), bar('went', { ...far, published }), bar('far', far)];

    expect(draftsOf(aPlan(), bars, MONDAY + 1)).toEqual(['there', 'went']);
  });
});

describe('the progress', () => {
  const two = lines({ interventions: [bar('a'), bar('b')] });
  const one = lines({ interventions: [bar('b')] });

  it('counts what went by an act and what was waved through', () => {
    const seen = withSeen(NONE, two);

    expect(progressOf(seen, two)).toMatchObject({ settled: 0, all: 2 });
    expect(progressOf(seen, one)).toMatchObject({ settled: 1, all: 2, open: one });
    expect(progressOf({ ...seen, settled: ['close:b'] }, one)).toMatchObject({
      ...{ settled: 2, all: 2, open: [] },
    });
    expect(withSeen(seen, one)).toBe(seen);
  });

  it('is kept over a reload, and begins anew with what nobody can read', () => {
    const seen = withSeen(NONE, two);

    expect(parseEvenings(JSON.stringify(seen))).toEqual(seen);
    expect([null, '{', '3', '{"seen":4}'].map(parseEvenings)).toEqual([NONE, NONE, NONE, NONE]);
  });
});
