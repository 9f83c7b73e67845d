import type { Amount, Intervention } from '../model/index.js';
import { SHORT_FRIDAY_WEEK } from '../testing/a-plan.js';
import { anIntervention, aTask } from '../testing/records.js';
import { minutesPerHalfDay, remaining, unplanned } from './remaining.js';

const days = (n: number): Amount => ({ halfDays: 2 * n });
const task = aTask({ estimate: days(5) });
const bar = (state: Intervention['state'], amount: Amount, actual: Amount | null = null) =>
  anIntervention({ state, amount, actual });

describe('what remains', () => {
  it('is the estimate less what was done; what is open still remains to be done', () => {
    const bars = [bar('done', days(2)), bar('open', days(1)), bar('cancelled', days(2))];

    expect(remaining(task, bars)).toEqual(days(3));
    expect(unplanned(task, bars)).toEqual(days(2));
  });

  it('counts what it really took where that was said', () => {
    expect(remaining(task, [bar('done', days(2), days(4))])).toEqual(days(1));
  });

  it('is nothing when all is done, or more than all, or nobody estimated it', () => {
    expect(remaining(task, [bar('done', days(5))])).toBeNull();
    expect(remaining(task, [bar('done', days(9))])).toBeNull();
    expect(remaining(aTask(), [])).toBeNull();
  });

  it('puts hours against days by the half-day of the company, a begun one left being one left', () => {
    expect(remaining(task, [bar('done', { minutes: 300 })], 240)).toEqual({ halfDays: 9 });
    expect(remaining(aTask({ estimate: { minutes: 600 } }), [bar('done', days(1))], 240)).toEqual({
      minutes: 120,
    });
  });

  it('knows the average half-day of the week', () => {
    // Nine half-days of 240 minutes and one of 150.
    expect(minutesPerHalfDay(SHORT_FRIDAY_WEEK)).toBe(231);
  });
});
