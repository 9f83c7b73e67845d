import { dayOf } from '@pastille/time';
import type { Plan, StaffMember } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { changeOf } from '../changes/change-brand.js';
import { aPlan, MORNINGS, SHORT_FRIDAY_WEEK } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { aCrew, anAbsence, aPerson, aWorksite, aBranch, lead } from '../testing/records.js';
import { calendarOfResource, rulingCalendar } from './ruling-calendar.js';
import { openedAt } from './working-calendar.js';
import { add, between, halfDaySlots, isWorking } from './working.js';

/** Full weeks until Sunday 29 November 2026, mornings alone from Monday 30 November on. */
const PART_TIMER = aPerson({
  hours: MORNINGS,
  pastHours: [{ until: '2026-11-29', hours: null }],
});

const calendarOf = (person: StaffMember) =>
  calendarOfResource(aPlan({ resources: [person] }), person);

describe('the calendar of a person', () => {
  it('has the hours that were theirs on that day', () => {
    const calendar = calendarOf(PART_TIMER);

    expect(halfDaySlots(calendar, dayOf('2026-11-27')).afternoon).not.toBeNull();
    expect(halfDaySlots(calendar, dayOf('2026-11-30'))).toMatchObject({
      ...{ morning: { start: at('2026-11-30 08:00') }, afternoon: null },
    });
  });

  it('makes a job longer from the day on which they work less', () => {
    const calendar = calendarOf(PART_TIMER);
    const friday = at('2026-11-27 08:00');

    expect(add(calendar, friday, { halfDays: 4 })).toBe(at('2026-12-01 12:00'));
    expect(between(calendar, friday, at('2026-12-02 00:00'))).toEqual({
      ...{ halfDays: 4, minutes: 390 + 480 },
    });
  });

  it('goes through several changes of hours, the last day of each included', () => {
    const calendar = calendarOf(
      aPerson({
        hours: null,
        pastHours: [
          { until: '2026-11-24', hours: MORNINGS },
          { until: '2026-11-25', hours: null },
          { until: '2026-11-26', hours: MORNINGS },
        ],
      }),
    );

    const afternoons = ['24', '25', '26', '27'].map((day) =>
      isWorking(calendar, at(`2026-11-${day} 14:00`)),
    );

    expect(afternoons).toEqual([false, true, false, true]);
  });

  it('opens a day off with the usual hours of that time', () => {
    const calendar = calendarOf(PART_TIMER);

    const before = openedAt(calendar, at('2026-11-28 08:00'));
    const after = openedAt(calendar, at('2026-12-05 08:00'));

    expect(add(before, at('2026-11-28 08:00'), { halfDays: 2 })).toBe(at('2026-11-28 17:30'));
    expect(add(after, at('2026-12-05 08:00'), { halfDays: 2 })).toBe(at('2026-12-07 12:00'));
  });

  it('leaves out a change of hours on a day that does not exist', () => {
    const calendar = calendarOf(aPerson({ pastHours: [{ until: '2026-02-30', hours: MORNINGS }] }));

    expect(isWorking(calendar, at('2026-02-02 14:00'))).toBe(true);
  });
});

describe('one calendar', () => {
  const lea = aPerson({ id: 'lea' });
  const calendarIn = (plan: Plan, id: string) => {
    const person = plan.records.resource.get(id);
    return person && calendarOfResource(plan, person);
  };

  it('serves everyone who keeps the same hours, written twice or not', () => {
    const paul = aPerson({ hours: SHORT_FRIDAY_WEEK.map((day) => ({ ...day })) });
    const plan = aPlan({ resources: [paul, lea] });

    expect(calendarIn(plan, 'paul')).toBe(calendarIn(plan, 'lea'));
    expect(calendarIn(plan, 'paul')).toBe(rulingCalendar(plan, { team: [], worksiteId: null }));
  });

  it('serves the next plan too, whoever is absent there', () => {
    const plan = aPlan({ resources: [PART_TIMER, lea] });

    const next = apply(plan, [changeOf('absence', null, anAbsence())]);

    expect(calendarIn(next, 'paul')).toBe(calendarIn(plan, 'paul'));
  });

  it('is another once the hours of before, the closings or the board’s hours change', () => {
    const plan = aPlan({ resources: [PART_TIMER, lea] });
    const longer = { ...PART_TIMER, pastHours: [{ until: '2026-12-06', hours: null }] };
    const closing = anAbsence({ resourceId: null });
    const mornings = { ...plan.settings, hours: MORNINGS };

    const changed = [
      apply(plan, [changeOf('resource', PART_TIMER, longer)]),
      apply(plan, [changeOf('absence', null, closing)]),
      apply(plan, [changeOf('settings', plan.settings, mornings)]),
    ];
    const afternoons = ['2026-11-23 14:00', '2026-11-27 14:00', '2026-12-01 14:00'];

    expect(
      [plan, ...changed].map((own) =>
        afternoons.map((t) => isWorking(calendarIn(own, 'paul')!, at(t))),
      ),
    ).toEqual([
      [true, true, false],
      [true, true, true],
      [false, true, false],
      [false, false, false],
    ]);
  });

  it('of the lead rules, else that of the worksite’s branch, else that of the main one', () => {
    const colmar = aBranch({ id: 'colmar', holidayRegion: 'alsace-moselle' });
    const plan = aPlan({
      branches: [aBranch(), colmar],
      worksites: [aWorksite(), aWorksite({ id: 'alsace', branchId: 'colmar' })],
      resources: [PART_TIMER, aCrew({ branchId: 'colmar' })],
    });
    const boxingDay = at('2028-12-26 10:00');
    const worked = (worksiteId: string | null, team = [lead('paul')]) =>
      isWorking(rulingCalendar(plan, { worksiteId, team }), boxingDay);

    expect(worked('alsace')).toBe(true);
    expect(worked('alsace', [])).toBe(false);
    expect(worked('worksite', [])).toBe(true);
    expect(worked(null, [])).toBe(true);
    expect(worked('worksite', [lead('crew')])).toBe(false);
  });
});
