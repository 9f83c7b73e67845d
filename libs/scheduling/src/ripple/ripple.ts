import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Bar } from './bar.js';
import { Flow } from './flow.js';
import type { RippleOptions, Root } from './options.js';
import { reasonOf, type Rippled } from './rippled.js';
import { shapeOf } from './scene.js';

export type { RippleOptions, Root } from './options.js';
export { standingAt, type Rippled } from './rippled.js';

/** What was found belongs to the answer alone: the web outlives it, and would keep thousands of records alive. */
function release(bar: Bar): void {
  bar.shape = bar.record;
  bar.push = null;
  bar.run = 0;
}

const NOTHING_FOLLOWS: Rippled = { changes: [], reasons: [], stops: [] };

/**
 * What must follow when some bars were put elsewhere, on the plan as it was before: later, never
 * earlier, never another team. `links`: along the links of the worksite. `push`: also the next work
 * of the same people and machines. Overlaps and broken links that were there before are let be.
 *
 * @example
 * const { changes, reasons, stops } = ripple(plan, [{ before, after }], { policy: 'links', others: false });
 */
export function ripple(plan: Plan, roots: readonly Root[], options: RippleOptions): Rippled {
  if (options.policy === 'none') return NOTHING_FOLLOWS;
  const flow = new Flow(plan, options);
  flow.run(roots);
  const moved = flow.moved();
  const changes = moved.map((bar) => changeOf('intervention', bar.record, shapeOf(bar)));
  const reasons = moved.map(reasonOf);
  for (const bar of moved) release(bar);
  return {
    changes,
    reasons,
    stops: flow.stops().sort((a, b) => byCodeUnit(a.interventionId, b.interventionId)),
  };
}
