// P4: the earliest time for people who are given, and for any so many of them.
import { cpuOfOne, cpuRuns, keep } from './cpu.mjs';
import { part } from './part.mjs';

const SIZE = { interventions: 20_000, people: 200 };
const STEP = 15;
const DAYS = 90;
const MANY = 2_000;

const number = (n) => String(n).padStart(6, '0');

/** Three who stand in different squads, so that they are free together only now and then. */
const threeOf = (dice) =>
  Array.from({ length: 3 }, (_, i) => `person${number((dice.below(60) * 3 + i) % SIZE.people)}`);

export async function benchSlots() {
  const plan = (await part('testing/random-plan', 'randomPlan'))(SIZE);
  const dice = (await part('testing/chance', 'chance'))(4);
  const at = await part('testing/at', 'at');
  const earliestOpening = await part('slots/find-slots', 'earliestOpening');
  const findSlots = await part('slots/find-slots', 'findSlots');

  const from = at('2026-11-30 08:00');
  const basic = {
    ...{ equipment: [], skills: [], kind: 'appointment', amount: { minutes: 90 } },
    ...{ taskId: null, worksiteId: null, clientId: null, locationId: null },
    ...{ from, to: from + DAYS * 1440, step: STEP, arrival: null, wish: null },
    ...{ aroundJobs: false, count: 1 },
  };
  const given = Array.from({ length: MANY }, () => ({
    ...{ ...basic, team: { type: 'team', resourceIds: threeOf(dice) } },
  }));
  const anyThree = { ...basic, team: { type: 'any', people: 3, among: null } };

  const each = (work) => () => {
    for (const query of given) keep(work(plan, query) === null);
  };
  const booked = cpuOfOne(each(findSlots), { count: MANY, runs: 3 });
  const anyBooked = cpuRuns(() => keep(findSlots(plan, anyThree).slots.length), { runs: 50 });
  return [
    {
      target: `P4 earliest of three given people, ${DAYS} days, ${STEP} minutes (as a proposal ${Math.round(booked)} us)`,
      ours: cpuOfOne(each(earliestOpening), { count: MANY }),
      ...{ unit: 'us', limit: 10 },
    },
    {
      target: `P4 any three of ${SIZE.people} (as a proposal ${anyBooked.median.toPrecision(2)} ms)`,
      ours: cpuRuns(() => keep(earliestOpening(plan, anyThree)), { runs: 200, warmUp: 20 }).median,
      ...{ unit: 'ms', limit: 1 },
    },
  ];
}
