import type { Plan, Snapshot } from '../model/index.js';
import type { Conflict } from '../rules/conflict.js';
import { conflicts } from '../rules/conflicts.js';
import type { Rule } from '../rules/rule.js';
import { aPlan } from './a-plan.js';
import { NOW } from './commands.js';

/** What one rule says of a plan, without its keys. */
export function judgedBy(
  { code }: Rule,
  parts: Partial<Snapshot> | Plan,
  now: number = NOW,
): readonly Omit<Conflict, 'key' | 'code'>[] {
  const plan = 'records' in parts ? parts : aPlan(parts);
  return conflicts(plan, now)
    .filter((conflict) => conflict.code === code)
    .map(({ severity, subject, ids, from, to }) => ({ severity, subject, ids, from, to }));
}
