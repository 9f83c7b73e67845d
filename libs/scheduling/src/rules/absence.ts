import { overlaps } from '@pastille/time';
import { followsCalendar, workedPieces } from '../calendar/worked-pieces.js';
import { endOf } from '../decide/placement.js';
import type { Absence, Intervention, Plan, Resource } from '../model/index.js';
import { absenceIndexOf } from '../plan/absences.js';
import type { Conflict } from './conflict.js';
import { everyoneOn, presence } from './presence.js';
import { about, type Rule } from './rule.js';

type Stretch = { readonly start: number; readonly end: number };

function firstHit(pieces: readonly Stretch[], absences: readonly Absence[]): Stretch | null {
  for (const piece of pieces) {
    const hit = absences.find((absence) => overlaps(piece, absence));
    if (hit) return { start: Math.max(piece.start, hit.start), end: Math.min(piece.end, hit.end) };
  }
  return null;
}

function awayFrom(plan: Plan, intervention: Intervention, resource: Resource): readonly Conflict[] {
  const own = absenceIndexOf(plan.records.absence).byResource.get(resource.id);
  if (!own) return [];
  const hit = firstHit(presence(plan, resource, intervention), own);
  if (!hit) return [];
  const of = { subject: resource.id, from: hit.start, to: hit.end };
  return [about(intervention, { code: 'absence', severity: 'error', ...of })];
}

/**
 * A closing decided after the bar was drawn takes working time out of it: it stays as long as it was
 * and holds less than it should.
 */
function shortenedBy(
  plan: Plan,
  intervention: Intervention,
  closings: readonly Absence[],
): Stretch | null {
  const { start, end } = intervention;
  if (!followsCalendar(intervention)) return null;
  const closing = closings.find((one) => overlaps(one, intervention));
  if (!closing || endOf(plan, intervention, start) <= end) return null;
  return { start: Math.max(closing.start, start), end: Math.min(closing.end, end) };
}

/** Subcontractors do not close when we do. */
function closed(plan: Plan, intervention: Intervention): readonly Conflict[] {
  const { closings } = absenceIndexOf(plan.records.absence);
  const kinds = intervention.team.map(
    ({ resourceId }) => plan.records.resource.get(resourceId)?.kind,
  );
  if (closings.length === 0) return [];
  if (kinds.length > 0 && kinds.every((kind) => kind === 'subcontractor')) return [];
  const hit =
    firstHit(workedPieces(plan, intervention), closings) ??
    shortenedBy(plan, intervention, closings);
  if (!hit) return [];
  return [
    about(intervention, { code: 'absence', severity: 'error', from: hit.start, to: hit.end }),
  ];
}

/** Nobody is planned while away: on leave, sick, in training or at school, nor while the company is closed. */
export const absence: Rule = {
  code: 'absence',
  over: 'intervention',
  judge({ plan }, intervention) {
    if (intervention.state !== 'open') return [];
    const away = everyoneOn(plan, intervention).flatMap((resource) =>
      awayFrom(plan, intervention, resource),
    );
    return [...away, ...closed(plan, intervention)];
  },
};
