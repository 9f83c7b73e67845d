import type { Minutes } from '@pastille/time';
import type { Plan } from '../model/index.js';
import { whenAway } from './absence.js';
import { whenClash } from './clash.js';
import { whenLate, whenOverrun } from './delay.js';
import { whenLeftOver } from './left-over.js';
import type { Proposal, Trigger } from './proposal.js';

/**
 * What may be done about an absence, a clash, an overrun or a late report. None of them moves anything: each
 * intervention that is hit gets its ways out (replace, shift, leave), each with the command that a
 * person may preview and send. Empty where nothing is hit.
 */
export function propose(
  plan: Plan,
  trigger: Trigger,
  { now }: { readonly now: Minutes },
): readonly Proposal[] {
  switch (trigger.type) {
    case 'absence': {
      const absence = plan.records.absence.get(trigger.absenceId);
      return absence ? whenAway(plan, absence, now) : [];
    }
    case 'clash':
      return whenClash(plan, trigger, now);
    case 'overrun': {
      const bar = plan.intervention(trigger.interventionId);
      return bar?.state === 'done'
        ? whenLeftOver(plan, { bar, left: trigger.left }, now)
        : whenOverrun(plan, trigger, now);
    }
    case 'late':
      return whenLate(plan, trigger, now);
  }
}
