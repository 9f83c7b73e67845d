import { weekdayOf, type DayNumber, type Interval } from '@pastille/time';
import type { DayHours, Plan, Resource, WeeklyHours } from '../model/index.js';
import { FACTS, laneOf, type Lane } from '../plan/lanes.js';
import { localDaysOf, type LocalDays } from '../plan/local-days.js';
import { irregularBarsOf } from './irregular.js';
import { NIGHTLY_REST } from './rest.js';

/** A day with its hour of change, so that no night that is short on one night of the year goes unseen. */
const SHORT_NIGHT = NIGHTLY_REST + 60;
const SATURDAY = 5;
const DAY = 1440;

const isOff = ({ morning, afternoon }: DayHours): boolean => !morning && !afternoon;
const openingOf = ({ morning, afternoon }: DayHours): number => (morning ?? afternoon)?.from ?? DAY;
const closingOf = ({ morning, afternoon }: DayHours): number => (afternoon ?? morning)?.to ?? 0;

interface Habits {
  /** Working hours that leave a night too short by themselves. */
  readonly hasShortNights: boolean;
  readonly worksWeekends: boolean;
}

const habits = new WeakMap<WeeklyHours, Habits>();

function habitsOf(hours: WeeklyHours): Habits {
  let known = habits.get(hours);
  if (!known) {
    const hasShortNights = hours.some((day, i) => {
      const next = hours[(i + 1) % hours.length];
      return next !== undefined && DAY - closingOf(day) + openingOf(next) < SHORT_NIGHT;
    });
    const worksWeekends = hours.slice(SATURDAY).some((day) => !isOff(day));
    known = { hasShortNights, worksWeekends };
    habits.set(hours, known);
  }
  return known;
}

const ofPlan = new WeakMap<Plan, Habits>();

/** Whether anybody's hours, then or now, are such. */
function habitsIn(plan: Plan): Habits {
  let known = ofPlan.get(plan);
  if (!known) {
    const all = [plan.settings.hours];
    plan.records.resource.forEach((resource) => {
      if (resource.kind !== 'staff') return;
      for (const hours of [resource.hours, ...resource.pastHours.map((past) => past.hours)]) {
        if (hours) all.push(hours);
      }
    });
    known = {
      hasShortNights: all.some((hours) => habitsOf(hours).hasShortNights),
      worksWeekends: all.some((hours) => habitsOf(hours).worksWeekends),
    };
    ofPlan.set(plan, known);
  }
  return known;
}

function addDays(found: Set<DayNumber>, from: DayNumber, to: DayNumber): void {
  for (let day = from; day <= to; day += 1) found.add(day);
}

/** Whether somebody was surely at work on that morning already: then the night lies within the earlier bar. */
const wasThere = ({ ends, lastEnds, facts }: Lane, i: number): boolean =>
  lastEnds[i] === ends[i] && ((facts[i] ?? 0) & FACTS.isDoubtful) === 0;

/** Days before which two bars leave too short a night, by their first and last minutes. */
function addNights(found: Set<DayNumber>, days: LocalDays, lane: Lane): void {
  for (let i = 1; i < lane.starts.length; i += 1) {
    const start = lane.starts[i] ?? 0;
    const before = lane.lastEnds[i - 1] ?? 0;
    if (start - before >= NIGHTLY_REST) continue;
    const first = days.dayOf(start);
    const shared = Math.min(before, lane.ends[i] ?? 0);
    if (start < before) addDays(found, first, days.dayOf(shared - 1) + 1);
    else if (before <= days.midnight(first) || !wasThere(lane, i - 1)) found.add(first);
  }
}

/** Work by the clock that lasts into another day: what follows on that day begins a new one. */
function addNightWork(found: Set<DayNumber>, days: LocalDays, lane: Lane): void {
  const { starts, ends, facts } = lane;
  for (let i = 0; i < starts.length; i += 1) {
    if (((facts[i] ?? 0) & FACTS.byTheClock) === 0) continue;
    const first = days.dayOf(starts[i] ?? 0);
    const last = days.dayOf((ends[i] ?? 0) - 1);
    if (first !== last) addDays(found, first, last + 1);
  }
}

function addInnerNights(found: Set<DayNumber>, days: LocalDays, bars: readonly Interval[]): void {
  for (const { start, end } of bars) addDays(found, days.dayOf(start), days.dayOf(end) + 1);
}

/** The days before which somebody may rest too little: more than there are, never fewer. */
export function restlessDays(plan: Plan, resource: Resource): readonly DayNumber[] {
  const days = localDaysOf(plan.settings.zone);
  const lane = laneOf(plan, resource.id);
  const found = new Set<DayNumber>();
  addNights(found, days, lane);
  addNightWork(found, days, lane);
  const inner = habitsIn(plan).hasShortNights ? lane.bars : irregularBarsOf(plan, resource.id);
  addInnerNights(found, days, inner);
  return [...found];
}

function addWeekends(found: Set<DayNumber>, days: LocalDays, { starts, ends }: Lane): void {
  for (let i = 0; i < starts.length; i += 1) {
    const first = days.dayOf(starts[i] ?? 0);
    const last = days.dayOf((ends[i] ?? 0) - 1);
    if (weekdayOf(first) >= SATURDAY) found.add(first - weekdayOf(first));
    if (weekdayOf(last) >= SATURDAY) found.add(last - weekdayOf(last));
  }
}

function addWeeks(found: Set<DayNumber>, days: LocalDays, bars: readonly Interval[]): void {
  for (const { start, end } of bars) {
    const first = days.dayOf(start);
    for (let day = first - weekdayOf(first); day <= days.dayOf(end); day += 7) found.add(day);
  }
}

/** The Mondays of the weeks in which somebody may rest too little: nobody who is free on weekends does. */
export function restlessWeeks(plan: Plan, resource: Resource): readonly DayNumber[] {
  const days = localDaysOf(plan.settings.zone);
  const lane = laneOf(plan, resource.id);
  const found = new Set<DayNumber>();
  addWeekends(found, days, lane);
  const inner = habitsIn(plan).worksWeekends ? lane.bars : irregularBarsOf(plan, resource.id);
  addWeeks(found, days, inner);
  return [...found];
}
