import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention } from '../testing/records.js';
import { publicHoliday } from './public-holiday.js';

const NOVEMBER_11 = { start: at('2027-11-11 08:00'), end: at('2027-11-11 17:30') };

describe('public-holiday', () => {
  it('tells work meant for the 11 November', () => {
    const interventions = [anIntervention(NOVEMBER_11)];

    expect(judgedBy(publicHoliday, { interventions })).toMatchObject([
      { severity: 'warning', subject: 'worksite', ids: ['intervention'], from: NOVEMBER_11.start },
    ]);
  });

  it('tells an appointment and a block on it, too', () => {
    const visit = anIntervention({ ...NOVEMBER_11, kind: 'appointment', amount: { minutes: 570 } });
    const crane = anIntervention({ ...NOVEMBER_11, id: 'crane', kind: 'block', amount: null });

    expect(judgedBy(publicHoliday, { interventions: [visit, crane] })).toHaveLength(2);
  });

  it('says nothing of a bar that jumps over it', () => {
    const bar = anIntervention({
      ...{ start: at('2027-11-10 08:00'), end: at('2027-11-12 16:00'), amount: { halfDays: 4 } },
    });

    expect(judgedBy(publicHoliday, { interventions: [bar] })).toEqual([]);
  });

  it('tells work that lost a day because the day became a holiday after it was planned', () => {
    const drawn = anIntervention({
      ...{ start: at('2027-11-10 08:00'), end: at('2027-11-11 16:00'), amount: { halfDays: 4 } },
    });

    expect(judgedBy(publicHoliday, { interventions: [drawn] })).toMatchObject([
      { ids: ['intervention'], from: at('2027-11-11 00:00'), to: at('2027-11-11 16:00') },
    ]);
    expect(judgedBy(publicHoliday, { interventions: [drawn], holidays: {} })).toEqual([]);
  });
});
