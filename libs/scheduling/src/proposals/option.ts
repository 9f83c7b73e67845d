import type { Minutes } from '@pastille/time';
import type { PlanningCommand } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Accepted, Context } from '../decide/outcome.js';
import type { Plan } from '../model/index.js';
import type { Conflict } from '../rules/conflict.js';
import type { ProposalOption } from './proposal.js';

/** Nobody acts yet: whoever sends the command is judged again, by their own rights. */
export const contextAt = (now: Minutes): Context => ({
  now,
  actor: { id: '', name: '', mayUnlockOthers: false },
});

export function accepted(plan: Plan, command: PlanningCommand, now: Minutes): Accepted | null {
  const outcome = decide(plan, command, contextAt(now));
  return outcome.status === 'accepted' ? outcome : null;
}

const isTrouble = ({ severity }: Conflict): boolean => severity !== 'info';

export const troubles = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  conflicts.filter(isTrouble);

/** A way out as the judge sees it; `null` where the command would be refused. */
export function optionOf(
  plan: Plan,
  parts: Pick<ProposalOption, 'type' | 'reasons' | 'params'> & {
    readonly command: PlanningCommand;
  },
  now: Minutes,
): ProposalOption | null {
  const outcome = accepted(plan, parts.command, now);
  return outcome && { ...parts, conflicts: troubles(outcome.added) };
}
