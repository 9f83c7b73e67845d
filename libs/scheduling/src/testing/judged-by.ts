import type { Plan, Snapshot } from '../model/index.js';
import type { Conflict } from '../rules/conflict.js';
import { conflicts } from '../rules/conflicts.js';
import type { Rule } from '../rules/rule.js';
import { aPlan } from './a-plan.js';
import { NOW } from './commands.js';

type Told = Pick<Conflict, 'severity' | 'subject' | 'ids' | 'from' | 'to'> &
  Partial<Pick<Conflict, 'needed'>>;

/** What one rule says of a plan, without its keys; `needed` only where there is such a minute. */
export function judgedBy(
  { code }: Rule,
  parts: Partial<Snapshot> | Plan,
  now: number = NOW,
): readonly Told[] {
  const plan = 'records' in parts ? parts : aPlan(parts);
  return conflicts(plan, now)
    .filter((conflict) => conflict.code === code)
    .map(({ severity, subject, ids, from, to, needed }) => ({
      ...{ severity, subject, ids, from, to },
      ...(needed === null ? {} : { needed }),
    }));
}
