import { apply } from '../plan/apply.js';
import { changeOf } from '../changes/change-brand.js';
import { aPlan } from '../testing/a-plan.js';
import { aSeries } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { anIntervention, aTask, aWorksite } from '../testing/records.js';
import { dueTasks } from './due-tasks.js';
import { visitsOfSeries } from './visits-of-series.js';

const now = at('2027-01-20 12:00');

describe('the visits of a series', () => {
  it('are the last that took place and the next that will', () => {
    const series = aSeries();

    expect(visitsOfSeries(aPlan({ series: [series] }), series, now)).toEqual({
      ...{ last: '2027-01-18', next: '2027-01-25', isDue: false },
    });
  });

  it('follow those that were moved', () => {
    const series = aSeries();
    const moved = anIntervention({
      ...{
        id: 'moved',
        taskId: null,
        occurrence: { seriesId: series.id, key: '2027-01-25T08:00' },
      },
      ...{ start: at('2027-01-22 08:00'), end: at('2027-01-22 09:00') },
    });

    expect(
      visitsOfSeries(aPlan({ series: [series], interventions: [moved] }), series, now).next,
    ).toBe('2027-01-22');
  });

  it('are none any more where the series is over', () => {
    const series = aSeries({ recurrence: { type: 'rule', rule: 'FREQ=DAILY;COUNT=2' } });

    expect(visitsOfSeries(aPlan({ series: [series] }), series, now)).toEqual({
      ...{ last: '2027-01-05', next: null, isDue: false },
    });
  });

  it('are due from the first day of a contract’s window', () => {
    const series = aSeries({
      ...{ recurrence: { type: 'yearly-window', from: '09-15', to: '10-31' }, title: 'Ramonage' },
      start: '2026-01-01T08:00',
    });
    const plan = aPlan({ series: [series], worksites: [aWorksite({ id: 'worksite' })] });

    expect(visitsOfSeries(plan, series, now)).toEqual({
      ...{ last: null, next: '2027-09-15', isDue: false },
    });
    expect(visitsOfSeries(plan, series, at('2027-10-01')).isDue).toBe(true);
    const [task] = dueTasks(plan, '2027-10-01');
    const opened = apply(plan, [changeOf('task', null, task ?? aTask())]);
    expect(visitsOfSeries(opened, series, at('2027-10-01'))).toMatchObject({ isDue: true });
  });

  it('are due some months after the last one', () => {
    const series = aSeries({
      ...{ recurrence: { type: 'after-last-visit', months: 12 }, start: '2027-03-01T08:00' },
    });

    expect(visitsOfSeries(aPlan({ series: [series] }), series, now)).toEqual({
      ...{ last: null, next: '2027-03-01', isDue: false },
    });
  });
});
