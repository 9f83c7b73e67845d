import { describe, expect, it } from '@jest/globals';
import type { Snapshot, WeeklyHours } from '@pastille/scheduling';
import { aBranch, aPerson, aPlan, aWorksite, anAbsence, at } from '@pastille/scheduling/testing';
import { dayOf } from '@pastille/time';
import { rangeOf } from '../view/range.js';
import { axisOf } from './axis.js';
import { rowShades } from './row-shades.js';
import type { Row } from './rows.js';

const MORNING = { from: 480, to: 720 };
const AFTERNOON = { from: 810, to: 1050 };
const WORKED = { morning: MORNING, afternoon: AFTERNOON };
const FREE = { morning: null, afternoon: null };
/** No Wednesday afternoon, but Saturday morning. */
const OWN: WeeklyHours = [
  ...[WORKED, WORKED, { morning: MORNING, afternoon: null }, WORKED, WORKED],
  ...[{ morning: MORNING, afternoon: null }, FREE],
];

function shadesOf(parts: Partial<Snapshot>, rows: readonly Row[], scale: 'week' | 'day' = 'week') {
  const plan = aPlan(parts);
  const ground = {
    plan,
    axis: axisOf(scale, plan.settings.hours),
    range: rangeOf(scale, dayOf('2026-11-25')),
  };
  return rowShades(ground, rows).map(({ start, end, resourceId, extendedProps: { shade } }) => ({
    ...{ row: resourceId, kind: shade.kind },
    from: start.toISOString().slice(0, 16),
    to: end.toISOString().slice(0, 16),
  }));
}

const paul: Row = { kind: 'resource', id: 'paul' };

describe('what is shaded of a person’s row', () => {
  it('is nothing where they work as the company does: the columns are hatched already', () => {
    expect(shadesOf({ resources: [aPerson()] }, [paul])).toEqual([]);
  });

  it('is where their hours differ, by half-days', () => {
    expect(shadesOf({ resources: [aPerson({ hours: OWN })] }, [paul])).toEqual([
      { row: 'paul', kind: 'off', from: '2026-11-25T12:00', to: '2026-11-26T00:00' },
      { row: 'paul', kind: 'open', from: '2026-11-28T00:00', to: '2026-11-28T12:00' },
    ]);
  });

  it('is by the minute on the scale of one day', () => {
    expect(shadesOf({ resources: [aPerson({ hours: OWN })] }, [paul], 'day')).toEqual([
      { row: 'paul', kind: 'off', from: '2026-11-25T13:30', to: '2026-11-25T17:30' },
    ]);
  });

  it('is an absence and a week on call, each with its own look', () => {
    const found = shadesOf(
      {
        resources: [aPerson()],
        absences: [
          anAbsence({
            ...{ resourceId: 'paul', reason: 'school' },
            ...{ start: at('2026-11-24 00:00'), end: at('2026-11-26 00:00') },
          }),
        ],
        onCalls: [{ id: 'week', resourceId: 'paul', from: '2026-11-20', to: '2026-11-24' }],
      },
      [paul, { kind: 'group', id: 'group:staff', group: 'staff', count: 1 }],
    );

    expect(found).toEqual([
      { row: 'paul', kind: 'on-call', from: '2026-11-20T00:00', to: '2026-11-25T00:00' },
      { row: 'paul', kind: 'absence', from: '2026-11-24T00:00', to: '2026-11-26T00:00' },
    ]);
  });
});

describe('what is shaded of a worksite’s row', () => {
  it('is the public holiday of its own branch', () => {
    const found = shadesOf(
      {
        branches: [aBranch(), aBranch({ id: 'colmar', holidayRegion: 'alsace-moselle' })],
        holidays: {
          france: [],
          'alsace-moselle': [{ date: '2026-11-26', name: { fr: 'Fête', en: 'Feast' } }],
        },
        worksites: [aWorksite({ id: 'here' }), aWorksite({ id: 'there', branchId: 'colmar' })],
      },
      [
        { kind: 'worksite', id: 'here' },
        { kind: 'worksite', id: 'there' },
      ],
    );

    expect(found).toEqual([
      { row: 'there', kind: 'off', from: '2026-11-26T00:00', to: '2026-11-27T00:00' },
    ]);
  });
});
