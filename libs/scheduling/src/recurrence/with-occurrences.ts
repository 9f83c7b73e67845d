import type { Interval } from '@pastille/time';
import { changeOf } from '../changes/change-brand.js';
import type { ChangeSet } from '../changes/change.js';
import { freeDerivedId } from '../decide/derived-id.js';
import {
  RECORD_KINDS,
  type Intervention,
  type OccurrenceKey,
  type Plan,
  type RecordKind,
  type RecordTable,
} from '../model/index.js';
import { apply } from '../plan/apply.js';
import { differing } from '../plan/differing.js';
import { materialised, type Occurrence } from './occurrence.js';
import { occurrencesOf } from './occurrences-of.js';

/** A plan in which what comes again stands like anything else, for a screen to draw and to judge. */
export interface WithOccurrences {
  /** Each untouched occurrence is an intervention here, under the id that it gets when it is touched. */
  readonly plan: Plan;
  /** Which of its interventions are none in the true plan, by id. */
  readonly occurrences: ReadonlyMap<string, Intervention>;
  readonly of: Plan;
  readonly range: Interval;
}

/** More of them on one screen than any company has: from there on they are left out. */
const MOST = 6_000;

const NONE: ReadonlyMap<string, Intervention> = new Map();

/**
 * Whether the same occurrences come round in both plans: what they are made of is the same. Overrides
 * are interventions, but few interventions are overrides, so their index is asked.
 */
function comesRoundAlike(a: Plan, b: Plan): boolean {
  return (
    a.settings === b.settings &&
    a.holidays === b.holidays &&
    a.indexes.interventionsBySeries === b.indexes.interventionsBySeries &&
    (['series', 'resource', 'absence', 'branch', 'worksite', 'location'] as const).every(
      (kind) => a.records[kind] === b.records[kind],
    )
  );
}

/** What a series plans is known to everybody as it is planned: it is no draft. */
function standing(plan: Plan, one: Occurrence): Intervention {
  const { seriesId, key } = one.occurrence;
  const { start, end, team, state } = one;
  const id = freeDerivedId(plan.records.intervention, 'occurrence', seriesId, key);
  return { ...materialised(one, id), published: { start, end, team, state } };
}

const isAlike = (a: Intervention, b: Intervention): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The first of them, however long the range is. */
function inPieces(plan: Plan, { start, end }: Interval): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let from: number | null = start;
  while (from !== null && found.length < MOST) {
    const { occurrences, cutAt } = occurrencesOf(plan, { start: from, end });
    for (const one of occurrences) if (found.length < MOST) found.push(one);
    from = cutAt;
  }
  return found;
}

/** The same object for the same occurrence, so that what is drawn of it stays. */
function standingIn(
  plan: Plan,
  range: Interval,
  before: ReadonlyMap<string, Intervention>,
): ReadonlyMap<string, Intervention> {
  return new Map(
    inPieces(plan, range).map((one) => {
      const now = standing(plan, one);
      const known = before.get(now.id);
      return [now.id, known && isAlike(known, now) ? known : now];
    }),
  );
}

function differencesOf<K extends RecordKind>(
  kind: K,
  before: RecordTable<K>,
  after: RecordTable<K>,
): ChangeSet {
  return differing(before, after).map((id) =>
    changeOf(kind, before.get(id) ?? null, after.get(id) ?? null),
  );
}

/** From the standing occurrences of one plan to those of another; one that was touched is an intervention by then. */
function turnover(
  before: ReadonlyMap<string, Intervention>,
  after: ReadonlyMap<string, Intervention>,
  plan: Plan,
): ChangeSet {
  const gone = [...before.values()].filter(
    ({ id }) => !after.has(id) && plan.intervention(id) === undefined,
  );
  const come = [...after.values()].filter((one) => before.get(one.id) !== one);
  return [
    ...gone.map((one) => changeOf('intervention', one, null)),
    ...come.map((one) => changeOf('intervention', before.get(one.id) ?? null, one)),
  ];
}

const isOf = (plan: Plan, before: WithOccurrences): boolean =>
  plan.boardId === before.of.boardId &&
  plan.holidays === before.of.holidays &&
  plan.settings === before.of.settings;

const isSameRange = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

/** Only what differs is put in: the tables of two plans that follow each other go on sharing the rest. */
function steppedOn(
  plan: Plan,
  before: WithOccurrences,
  occurrences: ReadonlyMap<string, Intervention>,
): Plan {
  const changes = RECORD_KINDS.flatMap((kind) =>
    differencesOf(kind, before.of.records[kind], plan.records[kind]),
  );
  const turned = turnover(before.occurrences, occurrences, plan);
  const standsAgain = new Set(turned.map(({ id }) => id));
  const all = [...changes.filter(({ id }) => !standsAgain.has(id)), ...turned];
  return apply(before.plan, all, plan.revision);
}

/**
 * The plan with what comes again in a range standing in it. A plan without series is returned as it is.
 *
 * @param before what this answered last: only what differs is worked out again.
 *
 * @example
 * shown = withOccurrences(plan, { start: lastMonth, end: nextYear }, shown);
 */
export function withOccurrences(
  plan: Plan,
  range: Interval,
  before: WithOccurrences | null = null,
): WithOccurrences {
  if (before?.of === plan && isSameRange(before.range, range)) return before;
  if (plan.records.series.size === 0) return { plan, occurrences: NONE, of: plan, range };
  const follows = before !== null && before.occurrences !== NONE && isOf(plan, before);
  return follows ? followed(plan, range, before) : begun(plan, range);
}

function begun(plan: Plan, range: Interval): WithOccurrences {
  const occurrences = standingIn(plan, range, NONE);
  const changes = [...occurrences.values()].map((one) => changeOf('intervention', null, one));
  return { plan: apply(plan, changes), occurrences, of: plan, range };
}

function followed(plan: Plan, range: Interval, before: WithOccurrences): WithOccurrences {
  const isStill = isSameRange(before.range, range) && comesRoundAlike(before.of, plan);
  const occurrences = isStill ? before.occurrences : standingIn(plan, range, before.occurrences);
  return { plan: steppedOn(plan, before, occurrences), occurrences, of: plan, range };
}

/** Which occurrence an intervention is that nothing has touched yet; `null` for any other. */
export const untouched = (shown: WithOccurrences, id: string): OccurrenceKey | null =>
  shown.occurrences.get(id)?.occurrence ?? null;
