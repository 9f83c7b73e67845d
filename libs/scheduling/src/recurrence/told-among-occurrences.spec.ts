import type { PlanningCommand } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Plan } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { aSeries } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { anAbsence, anIntervention, aPerson, lead } from '../testing/records.js';
import { rangeOf, toldAmong, usualRange } from './told-among-occurrences.js';
import { withOccurrences } from './with-occurrences.js';

const now = at('2026-12-31');
const context = { now, actor: { id: 'alice', name: 'Alice', mayUnlockOthers: false } };

/** Paul keeps a pool every Monday at eight, from the fourth of January. */
const pool = aSeries({ team: [lead('paul')] });
const bar = anIntervention({
  ...{ id: 'bar', taskId: null, worksiteId: null, kind: 'appointment', amount: { minutes: 60 } },
  ...{ start: at('2027-01-12 08:30'), end: at('2027-01-12 09:30'), team: [lead('paul')] },
});
const plan: Plan = aPlan({ resources: [aPerson()], series: [pool], interventions: [bar] });

const moveTo = (day: string, id = 'bar'): PlanningCommand => ({
  type: 'move',
  moves: [{ interventionId: id, start: at(`${day} 08:30`), replace: null }],
  ...{ ripple: 'none', unlock: false },
});

/** What is told on the days of the change, as a server does, and on those that a screen looks at. */
function toldOn(command: PlanningCommand, on: Plan = plan) {
  const outcome = decide(on, command, context);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.violations));
  return [rangeOf(outcome.changes, now), usualRange(now)].map((range) => {
    const told = toldAmong(withOccurrences(on, range), outcome, now);
    if (told.status === 'refused') throw new Error('refused');
    const codes = (list: typeof told.added) => list.map(({ code }) => code).toSorted();
    return { changes: told.changes, added: codes(told.added), removed: codes(told.removed) };
  });
}

it('tells of a clash with a visit that nobody touched, on a few days as on a year', () => {
  const [few, year] = toldOn(moveTo('2027-01-11'));

  expect(few).toEqual(year);
  expect(few?.added).toContain('double-booked-staff');
});

it('tells that it is cured', () => {
  const clashing = aPlan({
    ...{ resources: [aPerson()], series: [pool] },
    interventions: [{ ...bar, start: at('2027-01-11 08:30'), end: at('2027-01-11 09:30') }],
  });
  const [few, year] = toldOn(moveTo('2027-01-12'), clashing);

  expect(few).toEqual(year);
  expect(few?.removed).toContain('double-booked-staff');
});

it('books no visit twice against itself, under whatever id it is touched', () => {
  const [few, year] = toldOn({
    ...{ type: 'touch-occurrence', seriesId: pool.id, key: '2027-01-11T08:00' },
    interventionId: 'an-id-of-its-own',
  });

  expect(few).toEqual(year);
  expect(few).toMatchObject({ added: [], removed: [] });
});

it('tells of the visits of a series that is new, or comes round at another hour', () => {
  const alone = aPlan({ resources: [aPerson()], interventions: [bar] });
  const onTuesdays = aSeries({
    ...{ id: 'tuesdays', start: '2027-01-05T08:00', team: [lead('paul')] },
    recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=TU' },
  });

  for (const on of [alone, plan]) {
    const [few] = toldOn({ type: 'put-series', series: onTuesdays }, on);
    expect(few?.added).toContain('double-booked-staff');
  }
});

it('tells of a visit in somebody’s time off', () => {
  const absence = anAbsence({ start: at('2027-01-18'), end: at('2027-01-19') });
  const [few, year] = toldOn({ type: 'put-absence', absence });

  expect(few).toEqual(year);
  expect(few?.added).toContain('absence');
});

it('leaves everything as it is where nothing comes again', () => {
  const alone = aPlan({ resources: [aPerson()], interventions: [bar] });
  const outcome = decide(alone, moveTo('2027-01-11'), context);

  expect(toldAmong(withOccurrences(alone, usualRange(now)), outcome, now)).toBe(outcome);
});
