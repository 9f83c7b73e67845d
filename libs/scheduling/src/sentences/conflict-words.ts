import { dayOfLocal, toLocal } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { AbsenceReason, Intervention, Plan } from '../model/index.js';
import type { Conflict } from '../rules/conflict.js';
import { formatDay, formatInstant } from './instant.js';
import { nameOf } from './name-of.js';
import type { Locale } from './typography.js';

/** The words for a conflict, looked up in the plan; empty where the plan has none. */
export interface ConflictWords {
  /** The person, machine, task, worksite or client it is about. */
  readonly subject: string;
  /** The interventions involved, first and second. */
  readonly first: string;
  readonly second: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly holiday: string;
  readonly absence: AbsenceReason | null;
  readonly holdReason: string;
}

function subjectName({ records }: Plan, id: string): string {
  const resource = records.resource.get(id) ?? records.client.get(id);
  if (resource) return resource.name;
  return records.task.get(id)?.label ?? records.worksite.get(id)?.title ?? '';
}

function holidayName(
  plan: Plan,
  { from, one, locale }: { from: number; one: Intervention | undefined; locale: Locale },
): string {
  if (!one) return '';
  const day = dayOfLocal(toLocal(plan.settings.zone, from));
  return rulingCalendar(plan, one).holidays.get(day)?.name[locale] ?? '';
}

function absenceReason(plan: Plan, { subject, from, to }: Conflict): AbsenceReason | null {
  if (from === null || to === null) return null;
  const hit = plan.absencesOf(subject).find((absence) => absence.start < to && from < absence.end);
  return hit?.reason ?? null;
}

export function conflictWords(plan: Plan, conflict: Conflict, locale: Locale): ConflictWords {
  const { zone } = plan.settings;
  const [first, second] = conflict.ids.map((id) => plan.intervention(id));
  const instant = (t: number | null): string => (t === null ? '' : formatInstant(t, zone, locale));
  const from = conflict.from ?? 0;
  return {
    subject: subjectName(plan, conflict.subject),
    first: first ? nameOf(plan, first) : '',
    second: second ? nameOf(plan, second) : '',
    day: conflict.from === null ? '' : formatDay(dayOfLocal(toLocal(zone, from)), locale),
    from: instant(conflict.from),
    to: instant(conflict.to),
    holiday: holidayName(plan, { from, one: first, locale }),
    absence: absenceReason(plan, conflict),
    holdReason: plan.records.client.get(conflict.subject)?.holdReason ?? '',
  };
}
