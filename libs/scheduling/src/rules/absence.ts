import { overlaps } from '@pastille/time';
import { workedPieces } from '../calendar/worked-pieces.js';
import type { Absence, Intervention, Plan, Resource } from '../model/index.js';
import { absenceIndexOf } from '../plan/absences.js';
import type { Conflict } from './conflict.js';
import { everyoneOn, presence } from './presence.js';
import { about, type Rule } from './rule.js';
import { shortenedBy } from './shortened.js';

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
