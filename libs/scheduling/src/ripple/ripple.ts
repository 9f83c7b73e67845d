import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { Reason, Stop } from '../decide/outcome.js';
import type { Intervention, Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Bar } from './bar.js';
import { Flow } from './flow.js';
import type { RippleOptions, Root } from './options.js';

export type { RippleOptions, Root } from './options.js';

/** What followed: the roots themselves are not among it. By id. */
export interface Rippled {
  readonly changes: readonly Change[];
  readonly reasons: readonly Reason[];
  readonly stops: readonly Stop[];
}

const NOTHING_FOLLOWS: Rippled = { changes: [], reasons: [], stops: [] };

/** The same bar elsewhere; what was said about its arrival moves along. */
export function standingAt(
  one: Intervention,
  { start, end }: Pick<Intervention, 'start' | 'end'>,
): Intervention {
  const by = start - one.start;
  const { arrival } = one;
  const later = arrival && by !== 0 ? { from: arrival.from + by, to: arrival.to + by } : arrival;
  return { ...one, start, end, arrival: later };
}

function reasonOf({ record, start, push }: Bar): Reason {
  const [cause, by] = [push?.cause ?? 'asked', push?.by ?? null];
  return { interventionId: record.id, cause, by, from: record.start, to: start };
}

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
  const moved = flow.moved().sort((a, b) => byCodeUnit(a.record.id, b.record.id));
  return {
    changes: moved.map((bar) => changeOf('intervention', bar.record, standingAt(bar.record, bar))),
    reasons: moved.map(reasonOf),
    stops: flow.stops().sort((a, b) => byCodeUnit(a.interventionId, b.interventionId)),
  };
}
