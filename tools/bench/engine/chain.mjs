// P3: one bar pushed a day later, and ten thousand behind it.
import { cpuRuns, keep } from './cpu.mjs';
import { part } from './part.mjs';

const LENGTH = 10_000;
const PEOPLE = 20;
const RUNS = 15;
const A_DAY = 1440;

const numbered = (prefix, n) => `${prefix}${String(n).padStart(5, '0')}`;

/** What a link waits: nothing mostly, sometimes a day by the clock, sometimes half a day of work. */
function lagOf(n) {
  if (n % 10 === 3) return { elapsed: A_DAY };
  return n % 10 === 7 ? { working: { halfDays: 1 } } : { elapsed: 0 };
}

/**
 * One worksite of ten thousand hours, each task waiting for the one before and done by one of twenty
 * people, without a gap: if the first is later, all are. Every hundredth will find its person bound by
 * a padlock elsewhere where it wants to go.
 */
function chainOf({ a, calendar, working, at }) {
  const afterLag = (t, lag) =>
    'elapsed' in lag ? t + lag.elapsed : working.add(calendar, t, lag.working);
  const tasks = [];
  const interventions = [];
  let free = at('2026-11-23 08:00');
  for (let n = 0; n < LENGTH; n += 1) {
    const lag = lagOf(n);
    const [taskId, previous] = [numbered('task', n), numbered('task', n - 1)];
    const link = { predecessorId: previous, kind: 'FS', lag, max: null };
    tasks.push(a.aTask({ id: taskId, order: n, links: n === 0 ? [] : [link] }));
    const amount = { minutes: 60 };
    const start = working.nextWorkingMinute(calendar, n === 0 ? free : afterLag(free, lag));
    const end = working.add(calendar, start, amount);
    const team = [a.lead(numbered('person', n % PEOPLE))];
    interventions.push(
      a.anIntervention({ id: numbered('bar', n), taskId, start, end, amount, team }),
    );
    free = end;
  }
  return { tasks, interventions };
}

const lockedElsewhere = ({ a, lock }, bars) =>
  bars
    .filter((_, n) => n % 100 === 50 && n + 8 < bars.length)
    .map(({ id, team }) => {
      const { start, end, amount } = bars[Number(id.slice(3)) + 8];
      const place = { start, end, amount, worksiteId: 'elsewhere', lock };
      return a.anIntervention({ id: `lock-${id}`, team, ...place });
    });

async function chainPlan(a) {
  const rulingCalendar = await part('calendar/ruling-calendar', 'rulingCalendar');
  const working = {
    add: await part('calendar/working', 'add'),
    nextWorkingMinute: await part('calendar/working', 'nextWorkingMinute'),
  };
  const resources = Array.from({ length: PEOPLE }, (_, n) =>
    a.aPerson({ id: numbered('person', n) }),
  );
  const calendar = rulingCalendar(a.aPlan({ resources }), { team: [], worksiteId: 'worksite' });
  const { tasks, interventions } = chainOf({ a, calendar, working, at: a.at });
  const locks = lockedElsewhere({ a, lock: a.TIME_LOCKED }, interventions);
  const worksites = [a.aWorksite(), a.aWorksite({ id: 'elsewhere', reference: 'CH-2' })];
  return a.aPlan({
    ...{ resources, worksites, tasks },
    interventions: [...interventions, ...locks],
  });
}

export async function benchChain() {
  const names = ['aPlan', 'aPerson', 'aTask', 'aWorksite', 'anIntervention', 'lead', 'at'];
  const a = { TIME_LOCKED: await part('testing/index', 'TIME_LOCKED') };
  for (const name of names) a[name] = await part('testing/index', name);
  const ripple = await part('ripple/ripple', 'ripple');
  const decide = await part('decide/decide', 'decide');
  const context = (await part('testing/index', 'someContext'))();
  const plan = await chainPlan(a);

  const before = plan.intervention('bar00000');
  const root = {
    before,
    after: { ...before, start: before.start + A_DAY, end: before.end + A_DAY },
  };
  const options = { policy: 'push', others: true };
  const { changes, stops } = ripple(plan, [root], options);
  if (changes.length < LENGTH - 1) {
    throw new Error(`only ${changes.length} bars followed, ${stops.length} stopped`);
  }
  const push = cpuRuns(() => keep(ripple(plan, [root], options).changes.length), { runs: RUNS });
  const command = {
    ...{ type: 'move', ripple: 'push', unlock: false },
    moves: [{ interventionId: before.id, start: root.after.start, replace: null }],
  };
  const whole = cpuRuns(() => keep(decide(plan, command, context).changes.length), { runs: 5 });
  return {
    target: `P3 push over a chain of ${LENGTH}: people, locks, lags (all of it decided: ${Math.round(whole.median)} ms)`,
    ours: push.median,
    ...{ unit: 'ms', limit: 5 },
  };
}
