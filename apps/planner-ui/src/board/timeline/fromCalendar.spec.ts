import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import {
  aPerson,
  aPlan,
  aTask,
  aWorksite,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { axisOf } from './axis.js';
import { fromCard, fromDrop, fromResize } from './fromCalendar.js';

const bar = anIntervention({
  id: 'bar',
  worksiteId: 'worksite',
  taskId: 'dig',
  start: at('2026-11-24 08:00'),
  end: at('2026-11-25 17:30'),
  amount: { halfDays: 4 },
  team: [lead('malo')],
});
const visit = anIntervention({
  id: 'visit',
  kind: 'appointment',
  taskId: null,
  start: at('2026-11-24 10:20'),
  end: at('2026-11-24 11:20'),
  amount: { minutes: 60 },
  team: [],
});
const task = aTask({ id: 'dig', worksiteId: 'worksite' });
const plan = aPlan({
  worksites: [aWorksite({ id: 'worksite', usualCrewId: 'sami' })],
  resources: [aPerson({ id: 'malo' }), aPerson({ id: 'sami' })],
  tasks: [task],
  interventions: [bar, visit],
});
const halves = axisOf('two-weeks', plan.settings.hours);
const ground = { plan, axis: halves };
const axisDay = (date: string): number => dayOf(date) * 1440;
const along = { fromRow: 'worksite', toRow: 'worksite' };

describe('a bar let go along its row', () => {
  it('moves by half a day onto the first minute of the afternoon', () => {
    const command = fromDrop(ground, bar, {
      from: axisDay('2026-11-24'),
      to: axisDay('2026-11-24') + 720,
      ...along,
    });

    expect(command).toEqual({
      type: 'move',
      moves: [{ interventionId: 'bar', start: at('2026-11-24 13:30'), replace: null }],
      ripple: 'links',
      unlock: false,
    });
  });

  it('keeps the time of a visit when it moves by whole days', () => {
    const from = halves.toAxis(axisDay('2026-11-24') + 620);

    const command = fromDrop(ground, visit, { from, to: from + 2 * 1440, ...along });

    expect(command).toMatchObject({ moves: [{ start: at('2026-11-26 10:20') }] });
  });

  it('keeps the wall time over the night of the clock change', () => {
    const autumn = anIntervention({
      id: 'bar',
      start: at('2026-10-23 08:00'),
      end: at('2026-10-23 17:30'),
    });

    const command = fromDrop(ground, autumn, {
      from: axisDay('2026-10-23'),
      to: axisDay('2026-10-26'),
      ...along,
    });

    expect(command).toMatchObject({ moves: [{ start: at('2026-10-26 08:00') }] });
  });

  it('means nothing on the row of another worksite', () => {
    expect(
      fromDrop(ground, bar, { from: 0, to: 0, fromRow: 'worksite', toRow: 'elsewhere' }),
    ).toBeNull();
  });
});

describe('a bar let go on another person', () => {
  it('replaces that person and moves in one command', () => {
    const drop = {
      from: axisDay('2026-11-24'),
      to: axisDay('2026-11-25'),
      fromRow: 'malo',
      toRow: 'sami',
    };

    expect(fromDrop(ground, bar, drop)).toEqual({
      type: 'move',
      moves: [
        {
          interventionId: 'bar',
          start: at('2026-11-25 08:00'),
          replace: { from: 'malo', to: 'sami' },
        },
      ],
      ripple: 'links',
      unlock: false,
    });
  });

  it('gives a job without anybody to its first one', () => {
    const command = fromDrop(ground, visit, { from: 0, to: 0, fromRow: 'other', toRow: 'malo' });

    expect(command).toMatchObject({
      type: 'reassign',
      interventionId: 'visit',
      add: [{ resourceId: 'malo', role: 'lead' }],
    });
  });
});

describe('an edge let go', () => {
  it('counts half-days that are worked, not those of the weekend', () => {
    const command = fromResize(ground, bar, { end: axisDay('2026-12-01') });

    // Tuesday to Friday and Monday.
    expect(command).toMatchObject({ type: 'resize', start: null, amount: { halfDays: 10 } });
  });

  it('moves the start and shortens when it is the left one', () => {
    const command = fromResize(ground, bar, { start: axisDay('2026-11-24') + 720 });

    expect(command).toMatchObject({ start: at('2026-11-24 13:30'), amount: { halfDays: 3 } });
  });

  it('stops at the smallest bar', () => {
    expect(fromResize(ground, bar, { end: axisDay('2026-11-23') })).toMatchObject({
      amount: { halfDays: 1 },
    });
  });

  it('counts the minutes of a visit by the clock', () => {
    const clock = axisOf('day', plan.settings.hours);

    expect(
      fromResize({ plan, axis: clock }, visit, { end: axisDay('2026-11-24') + 760 }),
    ).toMatchObject({ amount: { minutes: 140 } });
  });
});

describe('a card let go on the timeline', () => {
  it('starts with the first working minute of the day, led by who was pointed at', () => {
    const command = fromCard(ground, task, {
      interventionId: 'new',
      at: axisDay('2026-11-27'),
      resourceId: 'malo',
    });

    expect(command).toMatchObject({
      type: 'schedule',
      start: at('2026-11-27 08:00'),
      amount: null,
      team: [{ resourceId: 'malo', role: 'lead' }],
    });
  });

  it('brings the worksite’s usual crew when only the worksite was pointed at', () => {
    const command = fromCard(ground, task, {
      interventionId: 'new',
      at: axisDay('2026-11-27') + 720,
      resourceId: null,
    });

    expect(command).toMatchObject({
      start: at('2026-11-27 13:30'),
      team: [{ resourceId: 'sami' }],
    });
  });
});
