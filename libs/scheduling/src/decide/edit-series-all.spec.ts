import type { EditSeries } from './command.js';
import { ruled } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { TIME_LOCKED } from '../testing/commands.js';
import {
  agenda,
  BEFORE,
  edited,
  MONDAYS,
  override,
  ruleOf,
  whyNot,
  withSeries,
} from '../testing/edited-series.js';

describe('edit-series, all of them', () => {
  const all = (parts: Partial<EditSeries>): Partial<EditSeries> => ({ scope: 'all', ...parts });

  it('leaves what was as it was', () => {
    const after = edited(withSeries(), all({ change: { title: 'Hiver' } }));

    expect(agenda(after)).toEqual(MONDAYS.map((one) => (one < '01-20' ? one : `${one} Hiver`)));
    expect(after.records.series.get('series')?.start).toBe('2027-01-04T08:00');
  });

  it('moves them from the series’ own start, not from the visit that was moved', () => {
    const after = edited(withSeries(), all({ change: { start: '2027-02-02T09:00' } }));

    expect(after.records.series.get('series')?.start).toBe('2027-01-05T09:00');
    expect(agenda(after)).toEqual([
      ...MONDAYS.slice(0, 3),
      ...['01-26 09:00', '02-02 09:00', '02-09 09:00', '02-16 09:00', '02-23 09:00'],
    ]);
  });

  it('invents no visit in the past where the rule comes round more often', () => {
    const recurrence = ruled('FREQ=WEEKLY;BYDAY=MO,TH');

    const after = edited(withSeries(), all({ change: { recurrence } }));

    expect(agenda(after, '2027-02-05')).toEqual([
      ...MONDAYS.slice(0, 3),
      ...['01-21 08:00', '01-25 08:00', '01-28 08:00', '02-01 08:00', '02-04 08:00'],
    ]);
  });

  it('keeps what is done or locked under its key, as it is', () => {
    const locked = override('02-08', { lock: TIME_LOCKED });
    const done = override('01-11', { state: 'done' });

    const after = edited(
      withSeries({}, [locked, done]),
      all({ change: { start: '2027-02-01T10:00' } }),
    );

    expect(after.intervention(locked.id)).toEqual({
      ...locked,
      occurrence: { seriesId: 'series', key: '2027-02-08T10:00' },
    });
    expect(agenda(after)).toEqual([
      ...['01-04 08:00', '01-11 14:00', '01-18 08:00', '01-25 10:00'],
      ...['02-01 10:00', '02-08 14:00', '02-15 10:00', '02-22 10:00'],
    ]);
  });

  it('finds the counterpart month by month: the second Tuesday becomes the second Thursday', () => {
    const plan = withSeries({
      ...{ start: '2027-01-12T08:00', recurrence: ruled('FREQ=MONTHLY;BYDAY=2TU') },
    });

    const after = edited(
      plan,
      all({ key: '2027-04-13T08:00', change: { start: '2027-04-08T08:00' } }),
      BEFORE,
    );

    expect(ruleOf(after, 'series')).toBe('FREQ=MONTHLY;BYDAY=2TH');
    expect(agenda(after, '2027-05-01')).toEqual(
      ['01-14', '02-11', '03-11', '04-08'].map((day) => `${day} 08:00`),
    );
  });

  it('says so where no rule can follow', () => {
    const plan = withSeries({ recurrence: ruled('FREQ=MONTHLY;BYMONTHDAY=1,15') });
    const moved = { key: '2027-02-01T08:00', change: { start: '2027-02-02T08:00' } };

    expect(whyNot(plan, all(moved))).toEqual(['rule-cannot-shift']);
    expect(whyNot(plan, { ...moved, scope: 'following' })).toEqual(['rule-cannot-shift']);
  });

  it('ends the series now, and what was stays', () => {
    const plan = withSeries({}, [
      override('01-11', { start: at('2027-01-29 08:00'), end: at('2027-01-29 09:00') }),
      override('01-18', { state: 'done' }),
    ]);

    const after = edited(plan, all({ change: null }));

    expect(agenda(after)).toEqual(['01-04 08:00', '01-18 14:00']);
  });

  it('is refused where the past is too long to be kept visit by visit', () => {
    const daily = withSeries({ start: '2019-01-01T08:00', recurrence: ruled('FREQ=DAILY') });

    expect(whyNot(daily, all({ change: { title: 'Trop' } }))).toEqual(['series-too-long']);
  });
});
