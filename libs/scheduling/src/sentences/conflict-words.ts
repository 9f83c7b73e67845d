import { dayOfLocal, toLocal } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { AbsenceReason, Intervention, Plan } from '../model/index.js';
import type { Conflict, ConflictCode } from '../rules/conflict.js';
import { conflictDetails, type ConflictDetails } from './conflict-details.js';
import { formatDay, formatInstant } from './instant.js';
import { nameOf, subjectName } from './name-of.js';
import type { Locale } from './typography.js';

/** The words for a conflict, looked up in the plan; empty where the plan has none. */
export interface ConflictWords extends ConflictDetails {
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

const LINKS: ReadonlySet<ConflictCode> = new Set([
  ...(['precedence-violated', 'link-blocked-by-lock', 'max-lag'] as const),
]);
const ONE_AFTER_THE_OTHER: ReadonlySet<ConflictCode> = new Set([
  ...(['travel-too-short', 'rest-too-short'] as const),
]);

/** The interventions in the order in which they are told: what waits before what it waits for, else as time goes. */
function inTelling(
  plan: Plan,
  { code, subject, ids }: Conflict,
): readonly (Intervention | undefined)[] {
  const bars = ids.map((id) => plan.intervention(id));
  if (ONE_AFTER_THE_OTHER.has(code)) return bars.sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
  const isWaiting = LINKS.has(code) && bars[1]?.taskId === subject;
  return isWaiting ? bars.reverse() : bars;
}

export function conflictWords(plan: Plan, conflict: Conflict, locale: Locale): ConflictWords {
  const { zone } = plan.settings;
  const [first, second] = inTelling(plan, conflict);
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
    ...conflictDetails(plan, conflict, locale),
  };
}
