// P1: everything that is wrong with a large plan, and double booking alone beside its peers.
import {
  bookingsOf,
  flatbushPairs,
  flattenPairs,
  intervalTreePairs,
  naivePairs,
} from './bookings.mjs';
import { cpuOf, cpuRuns, keep } from './cpu.mjs';
import { part } from './part.mjs';
import { median } from '../row.mjs';

const RUNS = 7;
export const LARGE = { interventions: 100_000, people: 500 };

/** The same bars as other objects: nothing that was remembered of the last ones helps. */
const anew = (snapshot) => ({
  ...snapshot,
  interventions: snapshot.interventions.map((one) => ({ ...one, team: [...one.team] })),
});

/** Each run on a plan that nobody has looked at yet: what a first look prepares is on our account. */
function onFreshPlans({ compile, snapshot }, work) {
  const taken = [];
  for (let n = 0; n < RUNS + 1; n += 1) {
    const plan = compile(anew(snapshot));
    taken.push(cpuOf(() => keep(work(plan))));
  }
  return median(taken.slice(1));
}

function allRules({ compile, apply, conflicts, conflictsSince, snapshot, now }) {
  const compiling = cpuRuns(() => keep(compile(snapshot).revision), { runs: 3, warmUp: 1 });
  const scan = (plan) => conflicts(plan, now).length;
  let known;
  const lookAgain = (plan) => {
    const found = known ? conflictsSince(known, plan, now) : conflicts(plan, now);
    known = { plan, now, conflicts: found };
    return found.length;
  };
  const again = afterChanges({ plan: compile(snapshot), apply }, lookAgain);
  return [
    {
      target: `P1 full scan, all rules, ${size(snapshot)}, at first sight (compiled in ${Math.round(compiling.median)} ms)`,
      ours: onFreshPlans({ compile, snapshot }, scan),
      ...{ unit: 'ms', limit: 60 },
    },
    {
      target: `P1 the same after each change of one bar (as a screen asks, from what it knew: ${again.toPrecision(2)} ms)`,
      ours: afterChanges({ plan: compile(snapshot), apply }, scan),
      ...{ unit: 'ms', limit: 60 },
    },
  ];
}

/** Each run on the next plan, on which one bar was changed: what all the others prepared may be used again. */
function afterChanges({ plan: first, apply }, work) {
  const bars = [...first.records.intervention.values()].slice(0, RUNS + 1);
  let plan = first;
  keep(work(plan));
  const taken = bars.map((before) => {
    const { id } = before;
    plan = apply(plan, [
      { kind: 'intervention', id, before, after: { ...before, note: 'portail' } },
    ]);
    return cpuOf(() => keep(work(plan)));
  });
  return median(taken.slice(1));
}

const size = ({ interventions, resources }) =>
  `${interventions.length} x ${resources.filter(({ kind }) => kind === 'staff').length}`;

function peersOf(bookings, ours) {
  const peers = [
    ['flatbush', flatbushPairs, 10],
    ['node-interval-tree', intervalTreePairs, 100],
    ['@flatten-js/interval-tree', flattenPairs, 100],
    ['a naive twin', naivePairs, 1],
  ];
  const found = new Set(peers.map(([, pairs]) => pairs(bookings)));
  if (found.size > 1) throw new Error(`the peers disagree: ${[...found].join(', ')} pairs`);
  return peers.map(([name, pairs, times]) => ({
    target: `P1 double booking alone, beside ${name}`,
    ours,
    peer: cpuRuns(() => keep(pairs(bookings)), { runs: 3, warmUp: 1 }).median,
    ...{ unit: 'ms', times },
  }));
}

function doubleBooking({ compile, rule, snapshot, now }) {
  const scan = (plan) => {
    const scene = { plan, now, involving: null };
    let pairs = 0;
    for (const resource of plan.records.resource.values())
      pairs += rule.judge(scene, resource).length;
    return pairs;
  };
  const ours = onFreshPlans({ compile, snapshot }, scan);
  return [
    { target: 'P1 double booking alone', ours, unit: 'ms', limit: 25 },
    ...peersOf(bookingsOf(compile(snapshot)), ours),
  ];
}

async function setting() {
  return {
    compile: await part('plan/compile', 'compile'),
    apply: await part('plan/apply', 'apply'),
    conflicts: await part('rules/conflicts', 'conflicts'),
    conflictsSince: await part('rules/conflicts-since', 'conflictsSince'),
    rule: await part('rules/double-booked-staff', 'doubleBookedStaff'),
    now: await part('testing/commands', 'NOW'),
    snapshot: (await part('testing/random-plan', 'randomSnapshot'))(LARGE),
  };
}

export const benchScan = async () => allRules(await setting());
export const benchDoubleBooking = async () => doubleBooking(await setting());
