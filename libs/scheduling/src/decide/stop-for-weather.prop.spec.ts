import { dayOf, formatLocalDate } from '@pastille/time';
import fc from 'fast-check';
import type { Plan, TaskKind } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile } from '../plan/compile.js';
import { MANAGER } from '../testing/commands.js';
import { bytesOf, smallCompany } from '../testing/random-sequence.js';
import { barsInWet } from '../weather/bars-in-wet.js';
import { wetTimeOf } from '../weather/wet-time.js';
import { isObstacle } from '../ripple/obstacle.js';
import type { StopForWeather } from './command.js';
import { decide } from './decide.js';

const storms = fc.record({
  seed: fc.nat({ max: 39 }),
  day: fc.nat({ max: 13 }),
  half: fc.constantFrom('morning' as const, 'afternoon' as const),
  halfDays: fc.integer({ min: 1, max: 7 }),
  others: fc.boolean(),
});

/** A company that works outdoors. */
function outdoors(seed: number): Plan {
  const snapshot = smallCompany(seed);
  const weather = { rain: true, frost: false, wind: false };
  const taskKinds = snapshot.taskKinds.map((kind): TaskKind => ({ ...kind, weather }));
  return compile({ ...snapshot, taskKinds });
}

const during = ({
  day,
  ...rest
}: { readonly day: number } & Pick<
  StopForWeather,
  'half' | 'halfDays' | 'others'
>): StopForWeather => ({
  ...{ type: 'stop-for-weather', weather: 'rain', scope: { type: 'board' } },
  ...{ date: formatLocalDate(dayOf('2026-11-23') + day), ...rest },
});

describe('any rain', () => {
  it('1, 3, 4, 5: moves no lock and nothing earlier, leaves nothing open in the wet, and has no effect twice', () => {
    let judged = 0;
    fc.assert(
      fc.property(storms, ({ seed, ...storm }) => {
        const plan = outdoors(seed);
        const command = during(storm);
        const outcome = decide(plan, command, MANAGER);
        if (outcome.status === 'refused') throw new Error(outcome.code);
        const after = apply(plan, outcome.changes);
        if (outcome.changes.length > 0) judged += 1;

        for (const one of plan.records.intervention.values()) {
          const now = after.intervention(one.id);
          expect(now?.start).toBeGreaterThanOrEqual(one.start);
          if (isObstacle(one)) expect(now).toEqual(one);
        }
        const stopped = new Set(outcome.stops.map(({ interventionId }) => interventionId));
        const wet = barsInWet(after, command, wetTimeOf(after, command));
        expect(wet.filter((one) => !isObstacle(one) && !stopped.has(one.id))).toEqual([]);
        expect(bytesOf(apply(after, outcome.inverse))).toBe(bytesOf(plan));
        const again = decide(after, command, MANAGER);
        expect(again).toMatchObject({ status: 'accepted', changes: [] });
      }),
      { numRuns: 60 },
    );
    expect(judged).toBeGreaterThan(20);
  });
});
