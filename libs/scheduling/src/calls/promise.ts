import type { Minutes, Zone } from '@pastille/time';
import { dayOf } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { Intervention, Plan, Worksite } from '../model/index.js';

const worksiteOf = (plan: Plan, { worksiteId }: Intervention): Worksite | undefined =>
  worksiteId === null ? undefined : plan.records.worksite.get(worksiteId);

const firmDate = (worksite: Worksite | undefined): string | null =>
  worksite?.start?.certainty === 'firm' ? worksite.start.date : null;

/** The client knows the day on which the job begins: its first work, done or open. */
function opensFirmWorksite(plan: Plan, one: Intervention): boolean {
  const worksite = worksiteOf(plan, one);
  if (!worksite || firmDate(worksite) === null) return false;
  const first = plan.interventionsOfWorksite(worksite.id).find(({ kind }) => kind === 'work');
  return first?.id === one.id;
}

function isKnownAppointment({ kind, arrival, confirmed, published }: Intervention): boolean {
  if (kind !== 'appointment') return false;
  const isTold = published !== null && published.state !== 'cancelled';
  return arrival !== null || confirmed !== null || isTold;
}

/**
 * Whether somebody outside the company waits for an open intervention at the date where it stands:
 * - anything with a supplier (delivery, crane, concrete): the supplier waits;
 * - an appointment that is confirmed, has an arrival window, or was published: the client waits;
 * - the first work of a worksite whose start was typed as firm: the client waits for that day.
 *
 * All other work is the company's own business.
 */
export function isPromised(plan: Plan, one: Intervention): boolean {
  if (one.state !== 'open') return false;
  return one.supplier !== null || isKnownAppointment(one) || opensFirmWorksite(plan, one);
}

/** Work is promised by the day, an appointment or a delivery by the minute. */
const isByTheDay = ({ kind, supplier }: Intervention): boolean =>
  kind === 'work' && supplier === null;

const dayOfDate = (date: string | null): number | null => (date === null ? null : dayOf(date));

/** Whether standing at `now` keeps what was promised for `promised`. Work that comes to the firm day itself keeps it too. */
export function keepsPromise(
  plan: Plan,
  one: Intervention,
  { promised, now }: { readonly promised: Minutes; readonly now: Minutes },
): boolean {
  if (!isByTheDay(one)) return promised === now;
  const { zone }: { readonly zone: Zone } = plan.settings;
  const day = dayIn(zone, now);
  return day === dayIn(zone, promised) || day === dayOfDate(firmDate(worksiteOf(plan, one)));
}
