import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import type { Snapshot } from '@pastille/scheduling';
import {
  aCrew,
  aPerson,
  aPlan,
  aTask,
  aWorksite,
  anAbsence,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { factsOf } from '../view/facts.js';
import { rangeOf } from '../view/range.js';
import { axisOf } from './axis.js';
import { toCalendar } from './toCalendar.js';

const range = rangeOf('two-weeks', dayOf('2026-11-23'));

function calendarOf(face: 'worksites' | 'resources' | 'equipment', parts: Partial<Snapshot>) {
  const plan = aPlan(parts);
  const facts = factsOf(plan, at('2026-11-23 07:00'));
  return toCalendar({
    face,
    plan,
    facts,
    range,
    axis: axisOf('two-weeks', plan.settings.hours),
    mayMove: true,
  });
}

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

describe('the timeline by worksite', () => {
  const worksites = [
    aWorksite({ id: 'late', reference: 'B', start: { date: '2026-12-01', certainty: 'firm' } }),
    aWorksite({ id: 'soon', reference: 'A', start: { date: '2026-11-23', certainty: 'firm' } }),
    aWorksite({ id: 'none', reference: 'C', start: null }),
  ];

  it('has a row for each worksite in start order, the undated under their heading', () => {
    const { rows, resources } = calendarOf('worksites', { worksites });

    expect(rows.map(({ id }) => id)).toEqual(['soon', 'late', 'group:undated', 'none']);
    expect(resources.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
  });

  it('draws two worked days as two whole days, whatever their hours', () => {
    const { bars } = calendarOf('worksites', {
      worksites,
      tasks: [aTask({ id: 'dig', worksiteId: 'soon' })],
      interventions: [
        anIntervention({
          id: 'bar',
          worksiteId: 'soon',
          taskId: 'dig',
          start: at('2026-11-24 08:00'),
          end: at('2026-11-25 17:30'),
        }),
      ],
    });

    expect(bars).toMatchObject([
      {
        resourceId: 'soon',
        start: day('2026-11-24'),
        end: day('2026-11-26'),
        extendedProps: { height: 'full' },
      },
    ]);
  });

  it('gives a visit without worksite a row of its own at the top', () => {
    const { rows, bars } = calendarOf('worksites', {
      worksites,
      interventions: [
        anIntervention({
          id: 'visit',
          kind: 'appointment',
          worksiteId: null,
          taskId: null,
          start: at('2026-11-24 10:00'),
          end: at('2026-11-24 11:00'),
        }),
      ],
    });

    expect(rows[0]?.id).toBe('other');
    expect(bars.map(({ resourceId }) => resourceId)).toEqual(['other']);
  });

  it('leaves out what is cancelled and what is not in sight', () => {
    const { bars } = calendarOf('worksites', {
      worksites,
      interventions: [
        anIntervention({
          id: 'gone',
          worksiteId: 'soon',
          state: 'cancelled',
          start: at('2026-11-24 08:00'),
          end: at('2026-11-24 12:00'),
        }),
        anIntervention({
          id: 'later',
          worksiteId: 'soon',
          start: at('2026-12-07 08:00'),
          end: at('2026-12-07 12:00'),
        }),
      ],
    });

    expect(bars).toEqual([]);
  });

  it('keeps a short visit wide enough to be picked up, inside its day', () => {
    const { bars } = calendarOf('worksites', {
      worksites,
      interventions: [
        anIntervention({
          id: 'visit',
          worksiteId: 'soon',
          start: at('2026-11-24 17:15'),
          end: at('2026-11-24 17:30'),
        }),
      ],
    });

    expect(bars[0]?.end).toEqual(day('2026-11-25'));
    expect(Number(bars[0]?.end) - Number(bars[0]?.start)).toBe(6 * 3_600_000);
  });
});

describe('the timeline by person', () => {
  const resources = [
    aPerson({ id: 'malo', order: 1 }),
    aPerson({ id: 'sami', order: 2 }),
    aCrew({ id: 'crew', members: [{ resourceId: 'sami', from: null, to: '2026-11-24' }] }),
  ];

  it('has one bar for each assignment, held together as a group', () => {
    const team = [lead('malo'), { resourceId: 'sami', role: 'member' as const, days: null }];

    const { bars } = calendarOf('resources', {
      resources,
      interventions: [anIntervention({ id: 'bar', team })],
    });

    expect(bars.map(({ id, groupId }) => [id, groupId])).toEqual([
      ['bar@malo', 'bar'],
      ['bar@sami', 'bar'],
    ]);
  });

  it('fills the rows of a crew’s members of that day, not to be moved from there', () => {
    const team = [lead('crew')];
    const interventions = [
      anIntervention({
        id: 'with',
        team,
        start: at('2026-11-24 08:00'),
        end: at('2026-11-24 17:30'),
      }),
      anIntervention({
        id: 'without',
        team,
        start: at('2026-11-25 08:00'),
        end: at('2026-11-25 17:30'),
      }),
    ];

    const { bars } = calendarOf('resources', { resources, interventions });

    const onSami = bars.filter(({ resourceId }) => resourceId === 'sami');
    expect(onSami).toMatchObject([
      { groupId: 'with', editable: false, extendedProps: { viaCrew: 'crew' } },
    ]);
  });

  it('shades absences and gathers what nobody does yet', () => {
    const { rows, bars, shades } = calendarOf('resources', {
      resources,
      absences: [
        anAbsence({
          id: 'leave',
          resourceId: 'malo',
          start: at('2026-11-26 00:00'),
          end: at('2026-11-28 00:00'),
        }),
      ],
      interventions: [anIntervention({ id: 'bar', team: [] })],
    });

    expect(rows[0]?.id).toBe('other');
    expect(bars.map(({ resourceId }) => resourceId)).toEqual(['other']);
    expect(shades).toMatchObject([
      { resourceId: 'malo', start: day('2026-11-26'), end: day('2026-11-28') },
    ]);
  });

  it('gives two at the same time a line each', () => {
    const team = [lead('malo')];

    const { bars } = calendarOf('resources', {
      resources,
      interventions: [anIntervention({ id: 'a', team }), anIntervention({ id: 'b', team })],
    });

    expect(bars.map(({ extendedProps }) => [extendedProps.height, extendedProps.lane])).toEqual([
      ['half', 0],
      ['half', 1],
    ]);
  });
});
