import { zoneFromIntl, type LocalDate } from '@pastille/time';
import { UNLOCKED, type Plan, type Series } from '../model/index.js';
import { aPlan, MORNINGS, someSettings } from '../testing/a-plan.js';
import { aSeries, ruled } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { anAbsence, anIntervention, aPerson, lead } from '../testing/records.js';
import { expand, MOST_OCCURRENCES, occurrenceAt } from './expand.js';
import { occurrencesOf } from './occurrences-of.js';

const between = (from: LocalDate, to: LocalDate) => ({ start: at(from), end: at(to) });
const keysOf = (plan: Plan, series: Series, from: LocalDate, to: LocalDate): readonly string[] =>
  expand(plan, series, between(from, to)).occurrences.map(({ occurrence }) => occurrence.key);
const keys = (parts: Partial<Series>, from = '2027-01-01', to = '2027-02-01') =>
  keysOf(aPlan(), aSeries(parts), from, to);
const days = (parts: Partial<Series>, from?: LocalDate, to?: LocalDate) =>
  keys(parts, from, to).map((key) => key.slice(0, 10));

describe('a series', () => {
  it('comes round in the wall time of its board, and looks like an intervention', () => {
    const series = aSeries({ team: [lead('paul')], note: 'Clé sous le pot' });
    const plan = aPlan({ resources: [aPerson()], series: [series] });

    const [first, second] = expand(plan, series, between('2027-01-01', '2027-02-01')).occurrences;

    expect(first).toEqual({
      ...anIntervention({
        ...{ id: 'series@2027-01-04T08:00', kind: 'appointment', title: 'Entretien' },
        ...{ start: at('2027-01-04 08:00'), end: at('2027-01-04 09:00'), amount: { minutes: 60 } },
        ...{ team: [lead('paul')], note: 'Clé sous le pot', lock: UNLOCKED },
        occurrence: { seriesId: 'series', key: '2027-01-04T08:00' },
      }),
      onDayOff: false,
    });
    expect(second?.start).toBe(at('2027-01-11 08:00'));
  });

  it('begins with the first day that matches, which is the first that counts', () => {
    const parts = { start: '2027-01-06T08:00', recurrence: ruled('FREQ=WEEKLY;BYDAY=MO;COUNT=2') };

    expect(days(parts, '2026-12-01', '2027-12-01')).toEqual(['2027-01-11', '2027-01-18']);
  });

  it('is bounded by COUNT however far away one looks', () => {
    const recurrence = ruled('FREQ=WEEKLY;BYDAY=MO,TH;COUNT=105');

    expect(days({ recurrence }, '2027-12-25', '2030-01-01')).toEqual([
      '2027-12-27',
      '2027-12-30',
      '2028-01-03',
    ]);
  });

  it('takes UNTIL in: the minute itself is still in, the one before is not', () => {
    const until = (text: string) =>
      days({ recurrence: ruled(`FREQ=WEEKLY;BYDAY=MO;UNTIL=${text}`) });

    expect(until('20270111T080000')).toEqual(['2027-01-04', '2027-01-11']);
    expect(until('20270111T075900')).toEqual(['2027-01-04']);
    expect(until('20270111')).toEqual(['2027-01-04', '2027-01-11']);
  });

  it('leaves out the months that have no 31st', () => {
    const recurrence = ruled('FREQ=MONTHLY;BYMONTHDAY=31');

    expect(days({ start: '2027-01-31T08:00', recurrence }, '2027-01-01', '2027-08-30')).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
      '2027-07-31',
    ]);
  });

  it('comes on 29 February every four years, and not in 2100', () => {
    const recurrence = ruled('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29');
    const parts = { start: '2088-02-29T08:00', recurrence };

    expect(days(parts, '2088-01-01', '2100-01-01')).toEqual([
      '2088-02-29',
      '2092-02-29',
      '2096-02-29',
    ]);
  });

  it('knows the last working day of a month', () => {
    const recurrence = ruled('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1');

    expect(days({ recurrence }, '2027-01-01', '2027-06-01')).toEqual([
      '2027-01-29',
      '2027-02-26',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]);
  });

  it('skips a fifth Monday that is not there', () => {
    const recurrence = ruled('FREQ=MONTHLY;BYDAY=5MO');

    expect(days({ recurrence }, '2027-01-01', '2027-09-01')).toEqual([
      '2027-03-29',
      '2027-05-31',
      '2027-08-30',
    ]);
  });

  it('pairs its days by the first day of the week, where it comes every other week (RFC 5545, WKST)', () => {
    const parts = (wkst: string) => ({
      start: '2027-01-05T08:00',
      recurrence: ruled(`FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=${wkst}`),
    });

    expect(days(parts('MO'))).toEqual(['2027-01-05', '2027-01-10', '2027-01-19', '2027-01-24']);
    expect(days(parts('SU'))).toEqual(['2027-01-05', '2027-01-17', '2027-01-19', '2027-01-31']);
  });

  it('keeps its pairs of weeks across a year of 53', () => {
    const parts = {
      start: '2026-12-14T08:00',
      recurrence: ruled('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'),
    };

    expect(days(parts, '2026-12-01', '2027-02-01')).toEqual([
      '2026-12-14',
      '2026-12-28',
      '2027-01-11',
      '2027-01-25',
    ]);
  });

  it('stays at eight when the clocks change, in Paris as in Montreal', () => {
    const weekly = aSeries({
      recurrence: ruled('FREQ=WEEKLY;BYDAY=SU'),
      start: '2027-03-07T08:00',
    });
    const montreal = aPlan({
      settings: someSettings({ zone: zoneFromIntl('America/Montreal', 2000, 2099) }),
    });
    const lengths = (plan: Plan) => {
      const { occurrences } = expand(plan, weekly, between('2027-03-06', '2027-04-05'));
      return occurrences.slice(1).map(({ start }, i) => start - (occurrences[i]?.start ?? 0));
    };
    const week = 7 * 1440;

    expect(lengths(aPlan())).toEqual([week, week, week - 60, week]);
    expect(lengths(montreal)).toEqual([week - 60, week, week, week]);
  });

  it('is an hour later on the night that has no half past two, and keeps its key', () => {
    const nightly = aSeries({ recurrence: ruled('FREQ=DAILY'), start: '2027-03-01T02:30' });

    const [night] = expand(aPlan(), nightly, between('2027-03-28', '2027-03-29')).occurrences;

    expect(night?.occurrence.key).toBe('2027-03-28T02:30');
    expect(night?.start).toBe(at('2027-03-28 03:30'));
  });

  it('takes the first of two, on the night that has half past two twice', () => {
    const nightly = aSeries({ recurrence: ruled('FREQ=DAILY'), start: '2027-10-01T02:30' });

    const { occurrences } = expand(aPlan(), nightly, between('2027-10-31', '2027-11-01'));

    expect(occurrences.map(({ start }) => start)).toEqual([at('2027-10-31 01:30') + 60]);
  });
});

describe('a holiday in a series', () => {
  // Easter Monday was 29 March 2027; 1 May 2027 was a Saturday, 13 and 14 July a Tuesday and a Wednesday.
  const easter = (holidays: Series['holidays']) =>
    expand(aPlan(), aSeries({ holidays }), between('2027-03-22', '2027-04-06')).occurrences.map(
      ({ occurrence, start, onDayOff }) => [
        occurrence.key.slice(5, 10),
        (start - at('2027-03-22 08:00')) / 1440,
        onDayOff,
      ],
    );
  const hour = -60 / 1440;

  it('leaves the visit out', () => {
    expect(easter('skip')).toEqual([
      ['03-22', 0, false],
      ['04-05', 14 + hour, false],
    ]);
  });

  it('sends it to the next working day, and it keeps its name', () => {
    expect(easter('next')[1]).toEqual(['03-29', 8 + hour, false]);
  });

  it('sends it to the working day before', () => {
    expect(easter('previous')[1]).toEqual(['03-29', 4, false]);
  });

  it('is seen from the window into which it sends a visit, however many days off lie between', () => {
    // 17 January 2027 was a Sunday.
    const parts = { start: '2027-01-17T08:00', recurrence: ruled('FREQ=MONTHLY;BYMONTHDAY=17') };
    const seen = (holidays: Series['holidays'], start: string, end: string) =>
      expand(aPlan(), aSeries({ ...parts, holidays }), { start: at(start), end: at(end) })
        .occurrences.length;

    expect(seen('previous', '2027-01-15 00:00', '2027-01-15 12:00')).toBe(1);
    expect(seen('next', '2027-01-18 07:00', '2027-01-18 12:00')).toBe(1);
  });

  it('leaves it there, with a warning', () => {
    expect(easter('keep')[1]).toEqual(['03-29', 7 + hour, true]);
  });

  it('makes no second visit where another one of the series stands already', () => {
    const recurrence = ruled('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR');

    expect(days({ recurrence, holidays: 'next' }, '2027-03-25', '2027-04-01')).toEqual([
      '2027-03-25',
      '2027-03-26',
      '2027-03-30',
      '2027-03-31',
    ]);
  });

  it('may be the whole of August: the visit comes after the closing', () => {
    const closing = anAbsence({
      ...{ resourceId: null, reason: 'closing' },
      ...{ start: at('2027-08-02'), end: at('2027-08-28') },
    });
    const series = aSeries({
      ...{ start: '2027-01-11T08:00', holidays: 'next' },
      recurrence: ruled('FREQ=MONTHLY;BYDAY=2MO'),
    });

    const { occurrences } = expand(
      aPlan({ absences: [closing] }),
      series,
      between('2027-08-30', '2027-08-31'),
    );

    expect(occurrences.map(({ occurrence }) => occurrence.key)).toEqual(['2027-08-09T08:00']);
  });

  it('is no weekend that the rule itself names', () => {
    const recurrence = ruled('FREQ=WEEKLY;BYDAY=SA');

    expect(days({ recurrence, holidays: 'skip' }, '2027-04-20', '2027-05-10')).toEqual(
      ['2027-04-24', '2027-05-08'].slice(0, 1),
    );
  });

  it('is a weekend that a date fell upon', () => {
    const parts = { start: '2027-01-16T08:00', recurrence: ruled('FREQ=MONTHLY;BYMONTHDAY=16') };

    expect(days({ ...parts, holidays: 'skip' }, '2027-01-01', '2027-03-01')).toEqual([
      '2027-02-16',
    ]);
    const moved = expand(
      aPlan(),
      aSeries({ ...parts, holidays: 'next' }),
      between('2027-01-17', '2027-01-20'),
    );
    expect(moved.occurrences.map(({ start }) => start)).toEqual([at('2027-01-18 08:00')]);
  });

  it('does not send the visit of somebody who never works into the next century', () => {
    const never = MORNINGS.map(() => ({ morning: null, afternoon: null }));
    const series = aSeries({
      ...{ kind: 'work', amount: { halfDays: 2 }, holidays: 'next', team: [lead('paul')] },
      recurrence: ruled('FREQ=MONTHLY;BYMONTHDAY=4'),
    });
    const plan = aPlan({ resources: [aPerson({ hours: never })], series: [series] });

    const { occurrences } = expand(plan, series, between('2027-01-01', '2027-03-01'));

    expect(occurrences.map(({ start, end, onDayOff }) => [start, end, onDayOff])).toEqual([
      [at('2027-01-04 08:00'), at('2027-01-04 16:00'), true],
      [at('2027-02-04 08:00'), at('2027-02-04 16:00'), true],
    ]);
  });
});

describe('an occurrence that something touched', () => {
  const override = anIntervention({
    ...{ start: at('2027-01-13 14:00'), end: at('2027-01-13 15:00') },
    occurrence: { seriesId: 'series', key: '2027-01-11T08:00' },
  });

  it('is the intervention that stands for it, wherever that was moved', () => {
    const plan = aPlan({ series: [aSeries()], interventions: [override] });

    expect(keysOf(plan, aSeries(), '2027-01-01', '2027-01-20')).toEqual([
      '2027-01-04T08:00',
      '2027-01-18T08:00',
    ]);
  });

  it('is left out where that one is cancelled', () => {
    const plan = aPlan({ interventions: [{ ...override, state: 'cancelled' }] });

    expect(keysOf(plan, aSeries(), '2027-01-10', '2027-01-13')).toEqual([]);
  });
});

describe('looking at too much', () => {
  it('is cut, and says where', () => {
    const daily = aSeries({ recurrence: ruled('FREQ=DAILY'), start: '2001-01-01T08:00' });

    const { occurrences, cutAt } = expand(aPlan(), daily, { start: -Infinity, end: Infinity });

    expect(occurrences).toHaveLength(MOST_OCCURRENCES);
    expect(cutAt).toBe(at('2014-09-10 08:00'));
  });

  it('of a whole board too', () => {
    const plan = aPlan({ series: [aSeries({ recurrence: ruled('FREQ=DAILY') })] });

    const { occurrences, cutAt } = occurrencesOf(plan, between('2027-01-04', '2060-01-01'));

    expect(occurrences).toHaveLength(400);
    expect(cutAt).toBe(at('2027-01-04') + 400 * 1440);
  });

  it.each([
    ['the wrong way round', { start: at('2027-02-01'), end: at('2027-01-01') }],
    ['at no number', { start: Number.NaN, end: Number.NaN }],
  ])('%s shows nothing', (_, range) => {
    const plan = aPlan({ series: [aSeries()] });

    expect(expand(plan, aSeries(), range).occurrences).toEqual([]);
    expect(occurrencesOf(plan, range).occurrences).toEqual([]);
  });

  it.each([
    ['a rule that is none', { recurrence: ruled('every monday') }],
    ['a start that is none', { start: 'soon' }],
    ['a day that never comes', { recurrence: ruled('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30') }],
    ['an end before the start', { recurrence: ruled('FREQ=DAILY;UNTIL=20200101') }],
    ['« after the last visit »', { recurrence: { type: 'after-last-visit', months: 12 } as const }],
  ])('of %s shows nothing', (_, parts) => {
    expect(keys(parts, '2000-01-01', '2099-12-31')).toEqual([]);
    expect(occurrenceAt(aPlan(), aSeries(parts), '2027-01-04T08:00')).toBeNull();
  });
});

describe('what goes on at a board', () => {
  it('counts what began before and is not over, across a weekend', () => {
    const long = aSeries({
      ...{ id: 'long', kind: 'work', amount: { halfDays: 6 }, start: '2027-01-07T08:00' },
      recurrence: ruled('FREQ=MONTHLY;BYMONTHDAY=7'),
    });
    const plan = aPlan({ series: [long, aSeries()] });

    const ids = (from: LocalDate, to: LocalDate) =>
      occurrencesOf(plan, between(from, to)).occurrences.map(({ id }) => id);

    expect(ids('2027-01-11', '2027-01-12')).toEqual([
      'long@2027-01-07T08:00',
      'series@2027-01-11T08:00',
    ]);
    expect(ids('2027-01-12', '2027-01-13')).toEqual([]);
  });
});

describe('an occurrence asked for by its key', () => {
  it('is there or it is not', () => {
    expect(occurrenceAt(aPlan(), aSeries(), '2027-01-11T08:00')?.start).toBe(
      at('2027-01-11 08:00'),
    );
    for (const key of ['2027-01-12T08:00', '2027-01-11T08:01', '2026-12-28T08:00', '11/01/2027']) {
      expect(occurrenceAt(aPlan(), aSeries(), key)).toBeNull();
    }
    expect(occurrenceAt(aPlan(), aSeries({ holidays: 'skip' }), '2027-03-29T08:00')).toBeNull();
  });
});
