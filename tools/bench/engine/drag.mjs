// P2: one bar dragged among a hundred thousand.
import { median, quantile } from '../row.mjs';
import { collect, cpuOf } from './cpu.mjs';
import { part } from './part.mjs';
import { LARGE } from './scan.mjs';

const DRAGS = 2_000;
const WARM_UP = 300;

/** A bar a few days earlier or later; every tenth goes to somebody else's day far away. */
function dragOf({ bars, dice }) {
  const { id, start } = bars[dice.below(bars.length)];
  const days = dice.happens(100) ? dice.below(200) - 100 : dice.below(8) - 3;
  return {
    ...{ type: 'move', ripple: 'links', unlock: false },
    moves: [{ interventionId: id, start: start + days * 1440, replace: null }],
  };
}

/** What each drag takes from the hand's release to the verdict, on a plan that all those before it changed. */
function dragged({ plan: first, engine, dice, context }) {
  const bars = [...first.records.intervention.values()];
  const decisions = [];
  const differences = [];
  let plan = first;
  let refused = 0;
  collect();
  for (let n = 0; n < WARM_UP + DRAGS; n += 1) {
    const command = dragOf({ bars, dice });
    let outcome;
    const decision = cpuOf(() => (outcome = engine.decide(plan, command, context)));
    if (outcome.status === 'refused') {
      refused += 1;
      continue;
    }
    const { changes } = outcome;
    const before = plan;
    const after = engine.apply(plan, changes);
    const step = { before, after, changes, now: context.now };
    const difference = cpuOf(() => engine.conflictDifference(step));
    plan = after;
    if (n < WARM_UP) continue;
    decisions.push(decision);
    differences.push(difference);
  }
  return { decisions, differences, refused };
}

const told = (values) => `median ${median(values).toPrecision(2)} ms`;

export async function benchDrag() {
  const engine = {
    decide: await part('decide/decide', 'decide'),
    apply: await part('plan/apply', 'apply'),
    conflictDifference: await part('rules/conflict-difference', 'conflictDifference'),
  };
  const plan = (await part('testing/random-plan', 'randomPlan'))(LARGE);
  const context = (await part('testing/commands', 'someContext'))();
  const dice = (await part('testing/chance', 'chance'))(2);
  const { decisions, differences, refused } = dragged({ plan, engine, dice, context });
  if (decisions.length < DRAGS / 2) throw new Error(`${refused} drags were refused`);
  const size = `among ${LARGE.interventions}`;
  return [
    {
      target: `P2 conflicts of one drag ${size}, p99 (${told(differences)})`,
      ours: quantile(differences, 0.99),
      ...{ unit: 'ms', limit: 0.2 },
    },
    {
      target: `P2 one drag ${size} decided with its links, p99 (${told(decisions)})`,
      ours: quantile(decisions, 0.99),
      ...{ unit: 'ms', limit: 4 },
    },
  ];
}
