import { formatLocalDate, type Minutes } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import { sameValue } from '../changes/same-value.js';
import type {
  Crew,
  Intervention,
  InterventionId,
  Plan,
  PublishedCopy,
  ResourceId,
} from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { hasDraft } from './has-draft.js';

/**
 * What one person would hear of one bar. `new`: theirs from now on; `moved`: another time; `team`: the same
 * time, with others or on other days; `done`: closed; `cancelled`: nobody goes; `left`: others go.
 */
export type NewsKind = 'new' | 'moved' | 'team' | 'done' | 'cancelled' | 'left';

export interface Place {
  readonly start: Minutes;
  readonly end: Minutes;
}

export interface News {
  readonly interventionId: InterventionId;
  readonly kind: NewsKind;
  /** Where it was told to be; `null` = this person knows nothing of it. */
  readonly from: Place | null;
  /** Where it is now; `null` = not theirs any more. */
  readonly to: Place | null;
}

export interface Digest {
  /** `null`: nobody goes, or only a machine; nobody hears of it. */
  readonly resourceId: ResourceId | null;
  /** By day, then id. */
  readonly news: readonly News[];
}

type Told = Pick<PublishedCopy, 'start' | 'end' | 'team' | 'state'>;

const placeOf = ({ start, end }: Place): Place => ({ start, end });

/** Who goes in a crew, on any day of the bar. */
function membersOf(plan: Plan, { members }: Crew, { start, end }: Place): readonly ResourceId[] {
  const { zone } = plan.settings;
  const first = formatLocalDate(dayIn(zone, start));
  const last = formatLocalDate(dayIn(zone, Math.max(start, end - 1)));
  return members.flatMap(({ resourceId, from, to }) =>
    (from === null || from <= last) && (to === null || to >= first) ? [resourceId] : [],
  );
}

/** The people whom a team makes go, a crew as its members. Machines read nothing. */
function peopleOf(plan: Plan, told: Told | null): ReadonlySet<ResourceId> {
  if (told === null || told.state === 'cancelled') return new Set();
  const { resource } = plan.records;
  const ids = told.team.flatMap(({ resourceId }) => {
    const one = resource.get(resourceId);
    return one?.kind === 'crew' ? membersOf(plan, one, told) : [resourceId];
  });
  return new Set(
    ids.filter((id) => {
      const one = resource.get(id);
      return one !== undefined && one.kind !== 'equipment';
    }),
  );
}

function kindOf(before: Told | null, after: Told): NewsKind {
  if (before === null) return 'new';
  if (before.start !== after.start || before.end !== after.end) return 'moved';
  return sameValue(before.team, after.team) ? 'done' : 'team';
}

/** What became of a bar for one who knew of it, who goes there now, or both. */
function newsOf(one: Intervention, knew: boolean, goes: boolean): News {
  const from = knew && one.published ? placeOf(one.published) : null;
  const to = goes ? placeOf(one) : null;
  const { id: interventionId } = one;
  if (goes) return { interventionId, kind: kindOf(knew ? one.published : null, one), from, to };
  return { interventionId, kind: one.state === 'cancelled' ? 'cancelled' : 'left', from, to };
}

const dayOrder = (a: News, b: News): number =>
  ((a.to ?? a.from)?.start ?? 0) - ((b.to ?? b.from)?.start ?? 0) ||
  byCodeUnit(a.interventionId, b.interventionId);

/** Bars of which something waits for « Diffuser », by start, then id. */
export const drafts = (plan: Plan): readonly Intervention[] =>
  plan.settings.publication === 'always'
    ? []
    : [...plan.records.intervention.values()]
        .filter(hasDraft)
        .sort((a, b) => a.start - b.start || byCodeUnit(a.id, b.id));

/**
 * Who would hear what if it were published now: each person once, in the company's order, and last what
 * nobody hears of. Empty where the company publishes at once.
 */
export function digest(plan: Plan): readonly Digest[] {
  const byPerson = new Map<ResourceId | null, News[]>();
  const tell = (who: ResourceId | null, news: News): void => {
    const list = byPerson.get(who);
    if (list) list.push(news);
    else byPerson.set(who, [news]);
  };
  for (const one of drafts(plan)) {
    const knew = peopleOf(plan, one.published);
    const goes = peopleOf(plan, one);
    const all = new Set([...knew, ...goes]);
    for (const id of all) tell(id, newsOf(one, knew.has(id), goes.has(id)));
    const wasTold = one.published !== null && one.published.state !== 'cancelled';
    if (all.size === 0) tell(null, newsOf(one, wasTold, one.state !== 'cancelled'));
  }
  const { resource } = plan.records;
  const rankOf = (id: ResourceId | null): number =>
    id === null ? Number.MAX_SAFE_INTEGER : (resource.get(id)?.order ?? 0);
  return [...byPerson]
    .map(([resourceId, news]) => ({ resourceId, news: news.sort(dayOrder) }))
    .sort(
      (a, b) =>
        rankOf(a.resourceId) - rankOf(b.resourceId) ||
        byCodeUnit(a.resourceId ?? '', b.resourceId ?? ''),
    );
}
