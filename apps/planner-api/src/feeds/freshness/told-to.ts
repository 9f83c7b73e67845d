import type { Plan } from '@pastille/scheduling';
import {
  agendaOf,
  offOf,
  type AgendaIncludes,
  type AgendaScope,
} from '@pastille/scheduling/agenda';
import type { Tells } from './net-news.js';

/** Whether an agenda tells of a slot: of its work, or of somebody’s time off. */
export function tellsOf(plan: Plan, scope: AgendaScope, includes: AgendaIncludes): Tells {
  const tellsWork = agendaOf(plan, scope, includes);
  const tellsOff = offOf(plan, scope, includes);
  return (slot) => (slot.off ? tellsOff({ ...slot, ...slot.off }) : tellsWork(slot));
}
