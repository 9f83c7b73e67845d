import type {
  Absence,
  Change,
  ChangeSet,
  OccurrenceKey,
  PublishedCopy,
  Series,
} from '@pastille/scheduling';
import { isDeepStrictEqual } from 'node:util';

/** `null`: nobody was told of it before, or it is gone. */
interface Sides<Told> {
  readonly subjectId: string;
  readonly before: Told | null;
  readonly after: Told | null;
}

/** What was published anew of an intervention by one command. */
export interface InterventionNews extends Sides<PublishedCopy> {
  readonly subject: 'intervention';
  readonly worksiteId: string | null;
  /** The visit of a series for which it stands: where it was not published, people know what the rule says. */
  readonly occurrence: OccurrenceKey | null;
}

/**
 * Series and absences have no drafts: they are told as they are. One that was cut in two by « this and
 * following » is told as both halves: who goes where is mostly the same.
 */
export interface SeriesNews extends Sides<readonly Series[]> {
  readonly subject: 'series';
}

export interface AbsenceNews extends Sides<Absence> {
  readonly subject: 'absence';
}

export type News = InterventionNews | SeriesNews | AbsenceNews;

/** Without whether it is done: those who did it know. */
const asPromised = (copy: PublishedCopy | null) =>
  copy && { ...copy, state: copy.state === 'cancelled' };

/** When it comes round, and who goes. */
const asRuled = (one: Series) => [
  ...[one.recurrence, one.start, one.amount, one.holidays, one.team, one.worksiteId],
];

const asTakenOff = (one: Absence | null) => one && [one.start, one.end, one.resourceId];

function ofIntervention(change: Extract<Change, { kind: 'intervention' }>): News | null {
  const { kind: subject, id: subjectId, before, after } = change;
  const sides = { before: before?.published ?? null, after: after?.published ?? null };
  if (isDeepStrictEqual(asPromised(sides.before), asPromised(sides.after))) return null;
  const { worksiteId = null, occurrence = null } = after ?? before ?? {};
  return { subject, subjectId, worksiteId, occurrence, ...sides };
}

function ofAbsence(change: Extract<Change, { kind: 'absence' }>): News | null {
  const { kind: subject, id: subjectId, before, after } = change;
  if (isDeepStrictEqual(asTakenOff(before), asTakenOff(after))) return null;
  return { subject, subjectId, before, after };
}

function newsIn(change: Change): News | null {
  if (change.kind === 'intervention') return ofIntervention(change);
  return change.kind === 'absence' ? ofAbsence(change) : null;
}

type SeriesChange = Extract<Change, { kind: 'series' }>;

/** The series from which this one was cut, or into which it went back, by the same command. */
const headOf = (change: SeriesChange, all: ReadonlyMap<string, SeriesChange>): SeriesChange => {
  const isNewOrGone = change.before === null || change.after === null;
  const from = isNewOrGone ? ((change.after ?? change.before)?.splitFrom ?? null) : null;
  return (from === null ? undefined : all.get(from)) ?? change;
};

const sideOf = (changes: readonly SeriesChange[], side: 'before' | 'after') => {
  const there = changes.flatMap((change) => change[side] ?? []);
  return there.length > 0 ? there : null;
};

function newsOfSeries(changes: ChangeSet): readonly SeriesNews[] {
  const all = new Map(
    changes.flatMap((one) => (one.kind === 'series' ? [[one.id, one] as const] : [])),
  );
  const together = new Map<string, SeriesChange[]>();
  for (const change of all.values()) {
    const { id } = headOf(change, all);
    together.set(id, [...(together.get(id) ?? []), change]);
  }
  return [...together].flatMap(([subjectId, parts]): SeriesNews[] => {
    const [before, after] = [sideOf(parts, 'before'), sideOf(parts, 'after')];
    if (isDeepStrictEqual(before?.map(asRuled), after?.map(asRuled))) return [];
    return [{ subject: 'series', subjectId, before, after }];
  });
}

/** The changes of one command that people must hear of: of what was published, and of what is told as it is. */
export const newsOf = (changes: ChangeSet): readonly News[] => [
  ...changes.flatMap((change) => newsIn(change) ?? []),
  ...newsOfSeries(changes),
];
