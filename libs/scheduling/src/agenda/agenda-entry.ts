import type { LocalDate, LocalMinutes, Minutes } from '@pastille/time';
import type { Absence, Intervention, OnCall, ResourceId, Series } from '../model/index.js';

/** One day of an intervention as it was published: from its first worked minute of that day to its last. */
export interface WorkedDay {
  readonly type: 'day';
  /** As it was published: with that slot, team and state. An occurrence that nothing touched is told as it is computed. */
  readonly intervention: Intervention;
  readonly date: LocalDate;
  readonly start: Minutes;
  readonly end: Minutes;
  /** Which of its worked days it is, from 1, and of how many. */
  readonly nth: number;
  readonly of: number;
  /** Who and what goes there that day: a crew as its members. In the order of the team. */
  readonly goes: readonly ResourceId[];
}

/** The visit of a series that is not as the rule has it: moved, longer, or with other words. */
export interface SeriesException {
  /** What the rule gave it. */
  readonly key: LocalMinutes;
  readonly intervention: Intervention;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly goes: readonly ResourceId[];
}

/** Something that comes again, told as its rule. */
export interface RuledSeries {
  readonly type: 'series';
  readonly series: Series;
  /** RFC 5545, without DTSTART, its UNTIL in wall time. */
  readonly rule: string;
  /** The first match of the rule, in wall time, and when it ends on a usual day. */
  readonly start: LocalMinutes;
  readonly end: LocalMinutes;
  /** Keys in the window at which nothing takes place, or nothing of this agenda. */
  readonly except: readonly LocalMinutes[];
  readonly exceptions: readonly SeriesException[];
  /** Who goes on the first day of the window on which it comes round. */
  readonly goes: readonly ResourceId[];
}

/** Somebody away, or the whole company closed. */
export interface TimeOff {
  readonly type: 'absence';
  readonly absence: Absence;
  readonly first: LocalDate;
  /** Included. */
  readonly last: LocalDate;
  /** `null`: whole days; else a part of one day. */
  readonly hours: { readonly start: Minutes; readonly end: Minutes } | null;
}

export interface OnCallDays {
  readonly type: 'on-call';
  readonly onCall: OnCall;
}

export type AgendaEntry = WorkedDay | RuledSeries | TimeOff | OnCallDays;

export interface Agenda {
  /** Series, absences and on-call by id; then the days of interventions by start, then id. */
  readonly entries: readonly AgendaEntry[];
  /** From there on interventions were left out, for there were too many; `null`: all are told. */
  readonly cutAt: Minutes | null;
}
