import type { Condition, Plan } from '../model/index.js';
import type { SetConditions } from './command.js';
import type { Context, Violation } from './outcome.js';
import { ownerOfConditions } from './owner-of-conditions.js';
import { invalid, proposed, refused, type Verdict } from './verdict.js';

const wordsOf = (label: string | null): string | null => label?.trim() || null;

function whenConditionsWrong({ conditions }: SetConditions): readonly Violation[] {
  const seen = new Set<string>();
  return conditions.flatMap(({ id, kind, label }, i) => {
    const taken = seen.has(id) ? [invalid('duplicate-id', `conditions.${i}.id`, { id })] : [];
    seen.add(id);
    const mute = kind === 'other' && wordsOf(label) === null;
    return [...taken, ...(mute ? [invalid('condition-needs-words', `conditions.${i}.label`)] : [])];
  });
}

/** What the worksite or the task waits for, from now on; a tick belongs to its condition and stays. */
export function setConditions(plan: Plan, command: SetConditions, _context: Context): Verdict {
  const owner = ownerOfConditions(plan, command.of);
  if ('status' in owner) return owner;
  const violations = whenConditionsWrong(command);
  if (violations.length > 0) return refused(violations);
  const known = new Map(owner.conditions.map((one) => [one.id, one.met]));
  const conditions = command.conditions.map(({ id, kind, label }): Condition => ({
    ...{ id, kind, label: wordsOf(label) },
    met: known.get(id) ?? null,
  }));
  return proposed([owner.with(conditions)]);
}
