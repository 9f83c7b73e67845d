import { dayOfLocal, toLocal } from '@pastille/time';
import type { Plan } from '../model/index.js';
import { branchOf, peopleWanted } from '../rules/capacity-exceeded.js';
import type { Conflict } from '../rules/conflict.js';
import { windowOf } from '../rules/deadline-missed.js';
import { freePeople } from '../rules/free-people.js';
import { holdersOf, missingSkills, skillsFor } from '../rules/skills.js';
import { tooFewOn } from '../rules/team-size.js';
import { formatAmount } from './amounts.js';
import { formatDay, formatInstant } from './instant.js';
import { nameOf, subjectName } from './name-of.js';
import type { Locale } from './typography.js';

/** Words of which each code needs some; empty where there is nothing to say. */
export interface ConflictDetails {
  /** When it could be, or must have been. */
  readonly needed: string;
  readonly neededDay: string;
  /** What a window asks for: its first day, or its last one. */
  readonly side: 'early' | 'late' | null;
  /** How long the stretch is that is told: « 2 h 30 ». */
  readonly length: string;
  /** The skills that nobody of the team has; of a person, those that run out. */
  readonly skills: string;
  readonly present: string;
  readonly wanted: string;
  /** Everything involved, as far as a sentence holds it. */
  readonly all: string;
}

/** A longer list is no sentence. */
const MOST_NAMES = 5;

/** « a, b et c » */
function listed(parts: readonly string[], locale: Locale): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(', ')} ${locale === 'fr' ? 'et' : 'and'} ${last}`;
}

const quoted = (name: string, locale: Locale): string =>
  locale === 'fr' ? `« ${name} »` : `“${name}”`;

function skillsTold(plan: Plan, { code, subject, ids }: Conflict): readonly string[] {
  const bar = plan.intervention(ids[0] ?? '');
  if (!bar || !code.startsWith('skill')) return [];
  if (code === 'skill-missing') return missingSkills(plan, bar);
  return skillsFor(plan, bar).filter((name) =>
    holdersOf(plan, bar, name).expired.some(({ resource }) => resource.id === subject),
  );
}

function lengthOf({ from, to }: Conflict, locale: Locale): string {
  return from === null || to === null ? '' : formatAmount({ minutes: to - from }, locale);
}

/** How many come or are free, and how many it takes. */
function numbersOf(plan: Plan, { code, ids, from }: Conflict): readonly [number, number] {
  const bars = ids.flatMap((id) => plan.intervention(id) ?? []);
  const [bar] = bars;
  if (!bar || from === null) return [0, 0];
  if (code === 'team-too-small') {
    const few = tooFewOn(plan, bar);
    return [few?.present ?? 0, few?.wanted ?? 0];
  }
  if (code !== 'capacity-exceeded') return [0, 0];
  const day = dayOfLocal(toLocal(plan.settings.zone, from));
  const wanted = peopleWanted(plan, bars);
  return [freePeople(plan, { branchId: branchOf(plan, bar), day, enough: wanted }), wanted];
}

function sideOf(plan: Plan, { code, subject, needed }: Conflict): ConflictDetails['side'] {
  const window = plan.records.task.get(subject)?.window;
  if (code !== 'deadline-missed' || !window) return null;
  return windowOf(plan, window).closes === needed ? 'late' : 'early';
}

function namesOf(plan: Plan, { ids }: Conflict): readonly string[] {
  const names = ids.slice(0, MOST_NAMES).map((id) => {
    const bar = plan.intervention(id);
    return bar ? nameOf(plan, bar) : subjectName(plan, id);
  });
  return [...new Set(names)];
}

export function conflictDetails(plan: Plan, conflict: Conflict, locale: Locale): ConflictDetails {
  const { zone } = plan.settings;
  const { needed } = conflict;
  const [present, wanted] = numbersOf(plan, conflict);
  const side = sideOf(plan, conflict);
  // A window closes at midnight: people name the day before it.
  const told = needed === null ? null : side === 'late' ? needed - 1 : needed;
  const skills = skillsTold(plan, conflict).map((name) => quoted(name, locale));
  return {
    needed: needed === null ? '' : formatInstant(needed, zone, locale),
    neededDay: told === null ? '' : formatDay(dayOfLocal(toLocal(zone, told)), locale),
    ...{ side, length: lengthOf(conflict, locale) },
    skills: listed(skills, locale),
    ...{ present: String(present), wanted: String(wanted) },
    all: listed(namesOf(plan, conflict), locale),
  };
}
