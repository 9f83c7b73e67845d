import { formatLocalDate, overlaps, type LocalDate, type Minutes } from '@pastille/time';
import type { Absence, Intervention, Plan, Resource } from '../model/index.js';
import { workedPieces } from '../calendar/worked-pieces.js';
import type { Piece } from '../calendar/working-calendar.js';
import { conflicts } from '../rules/conflicts.js';
import { interventionsWith, presence } from '../rules/presence.js';
import { later } from './later.js';
import { troubles } from './option.js';
import type { Proposal, ProposalOption } from './proposal.js';
import { replacements } from './replace.js';

interface Hit {
  readonly bar: Intervention;
  /** Who is away; `null`: the company is closed. */
  readonly resource: Resource | null;
  /** When they would have been there. */
  readonly pieces: readonly Piece[];
}

/** Above this many, the absence is a closing of the company: a list of everything helps nobody. */
const MOST_HITS = 200;

function hitsOf(plan: Plan, absence: Absence, now: Minutes): readonly Hit[] {
  const resource =
    absence.resourceId === null ? null : plan.records.resource.get(absence.resourceId);
  if (resource === undefined) return [];
  const bars = resource
    ? interventionsWith(plan, resource)
    : [...plan.records.intervention.values()];
  return bars
    .filter((bar) => bar.state === 'open' && bar.end > now && overlaps(bar, absence))
    .map((bar) => ({
      ...{ bar, resource },
      pieces: resource ? presence(plan, resource, bar) : workedPieces(plan, bar),
    }))
    .filter(({ pieces }) => pieces.some((piece) => overlaps(piece, absence)))
    .sort((a, b) => a.bar.start - b.bar.start || (a.bar.id < b.bar.id ? -1 : 1))
    .slice(0, MOST_HITS);
}

const datesOf = (pieces: readonly Piece[]): readonly LocalDate[] => [
  ...new Set(pieces.map(({ half }) => formatLocalDate(Math.floor(half / 2)))),
];

function instead(
  plan: Plan,
  { bar, resource, pieces }: Hit,
  { absence, now }: Scene,
): readonly ProposalOption[] {
  if (!resource) return [];
  const hit = datesOf(pieces.filter((piece) => overlaps(piece, absence)));
  const stays = datesOf(pieces).filter((date) => !hit.includes(date));
  const days = stays.length > 0 ? hit : null;
  return replacements(plan, { bar, resource, days, stays, after: null, now });
}

interface Scene {
  readonly absence: Absence;
  readonly now: Minutes;
}

/** Sick, on leave, or closed: nothing moves by itself, each bar that is hit gets its ways out. */
export function whenAway(plan: Plan, absence: Absence, now: Minutes): readonly Proposal[] {
  const hits = hitsOf(plan, absence, now);
  const all = hits.length === 0 ? [] : troubles(conflicts(plan, now));
  return hits.map((hit) => {
    const remaining = all.filter(({ ids }) => ids.includes(hit.bar.id));
    const leave: ProposalOption = {
      ...{ type: 'leave', command: null, conflicts: remaining, reasons: [], params: {} },
    };
    const shift = later(plan, hit.bar, now);
    const replace = instead(plan, hit, { absence, now });
    return {
      interventionId: hit.bar.id,
      options: [...replace, ...(shift ? [shift] : []), leave],
    };
  });
}
