import type { DayNumber } from '@pastille/time';
import type { Plan, Resource } from '../model/index.js';
import { localDaysOf } from '../plan/local-days.js';
import type { Conflict } from './conflict.js';
import { hurriedDays } from './days-to-judge.js';
import { conflictOf, type RuleOver } from './rule.js';
import { positionOf, travelMinutes } from './travel.js';
import { stayOn, type Stretch } from './worked-stretches.js';

interface Hop {
  readonly resource: Resource;
  readonly from: Stretch;
  readonly to: Stretch;
}

function tooShort(plan: Plan, { resource, from, to }: Hop): readonly Conflict[] {
  const [leaving, joining] = [from.last, to.first];
  if (to.start < from.end || (leaving.state !== 'open' && joining.state !== 'open')) return [];
  const [here, there] = [positionOf(plan, leaving), positionOf(plan, joining)];
  if (!here || !there) return [];
  const needed = from.end + travelMinutes(here, there);
  if (needed <= to.start) return [];
  const of = { subject: resource.id, ids: [leaving.id, joining.id], needed };
  return [
    conflictOf({
      ...{ code: 'travel-too-short', severity: 'warning', ...of },
      ...{ from: from.end, to: to.start },
    }),
  ];
}

function hopsOn(plan: Plan, resource: Resource, day: DayNumber): readonly Conflict[] {
  const stays = stayOn({ plan, resource }, day);
  return stays.flatMap((to, i) => {
    const from = stays[i - 1];
    return from ? tooShort(plan, { resource, from, to }) : [];
  });
}

/**
 * From one place to the next somebody has to drive, on the same day. Only where both places are on the
 * map; a warning that moves nothing, since nobody knows the traffic.
 */
export const travelTooShort: RuleOver<'resource'> = {
  code: 'travel-too-short',
  over: 'resource',
  judge({ plan, involving, spansOf }, resource) {
    if (resource.kind !== 'staff') return [];
    const judged = involving
      ? localDaysOf(plan.settings.zone).touchedBy(spansOf?.get(resource.id) ?? [])
      : hurriedDays(plan, resource);
    return judged.flatMap((day) => hopsOn(plan, resource, day));
  },
};
