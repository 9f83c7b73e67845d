import type { PlanView } from '@pastille/contracts';
import type { LocalDate } from '@pastille/time';
import { newId } from '../api/new-id.js';
import { byOrder } from '../ui/by-order.js';
import { nextMonday } from '../ui/parse-day.js';
import { slotOf } from './absence-slot.js';

export type AbsenceView = PlanView['absences'][number];

/** A day of leave of the first person, next Monday: all of it is there to be changed. */
export function newAbsence(plan: PlanView, today: LocalDate): AbsenceView {
  const first = plan.resources
    .filter((one) => one.kind === 'staff' && !one.archived)
    .toSorted(byOrder)[0];
  const day = nextMonday(today);
  const days = { from: day, to: day, startsAfternoon: false, endsMorning: false };
  const calendar = { zone: plan.settings.zone, hours: plan.settings.hours };
  return {
    id: newId(),
    resourceId: first?.id ?? null,
    reason: first ? 'leave' : 'closing',
    note: null,
    ...slotOf(calendar, days),
  };
}
