import type { Minutes } from '@pastille/time';
import type { Plan } from '../model/index.js';
import { conflicts } from '../rules/conflicts.js';
import { later } from './later.js';
import { troubles } from './option.js';
import type { Proposal, ProposalOption, Trigger } from './proposal.js';
import { replacements } from './replace.js';

type Clash = Extract<Trigger, { type: 'clash' }>;

/** Somebody is wrong on a bar, for whatever reason: send another, do it later, or leave it. */
export function whenClash(plan: Plan, trigger: Clash, now: Minutes): readonly Proposal[] {
  const { interventionId, resourceId } = trigger;
  const bar = plan.intervention(interventionId);
  const resource = resourceId === null ? null : plan.records.resource.get(resourceId);
  if (bar?.state !== 'open' || resource === undefined) return [];
  const remaining = troubles(conflicts(plan, now)).filter(({ ids }) => ids.includes(bar.id));
  const leave: ProposalOption = {
    ...{ type: 'leave', command: null, conflicts: remaining, reasons: [], params: {} },
  };
  const shift = later(plan, bar, now);
  const gap = { bar, days: null, stays: [], after: null, now };
  const replace = resource ? replacements(plan, { ...gap, resource }) : [];
  return [{ interventionId, options: [...replace, ...(shift ? [shift] : []), leave] }];
}
