import type { Absence, OnCall, Plan, Resource, WorkingCalendar } from '@pastille/scheduling';
import { calendarOfResource, halfDaySlots, rulingCalendar } from '@pastille/scheduling/calendar';
import {
  dayOf,
  dayOfLocal,
  localStartOfDay,
  MINUTES_PER_DAY,
  toLocal,
  toUtc,
  type Interval,
} from '@pastille/time';
import type { DayRange } from '../view/range.js';
import type { Axis, AxisMinutes } from './axis.js';
import type { Row } from './rows.js';

/** Why a stretch of a row looks different. */
export type ShadeCause =
  | { readonly kind: 'absence'; readonly absenceId: string }
  /** Not worked here although the company works: own hours, or the branch's holiday. `day`: the first one. */
  | { readonly kind: 'off'; readonly day: number }
  /** Worked here although the company does not. */
  | { readonly kind: 'open' }
  | { readonly kind: 'on-call'; readonly onCallId: string };

/** A stretch of a row, as the calendar takes it: places on the axis, given as if they were UTC. */
export interface RowShade {
  readonly id: string;
  readonly resourceId: string;
  readonly start: Date;
  readonly end: Date;
  readonly display: 'background';
  readonly extendedProps: { readonly absenceId: string; readonly shade: ShadeCause };
}

export interface ShadeGround {
  readonly plan: Plan;
  readonly axis: Axis;
  readonly range: DayRange;
}

interface Stretch {
  readonly kind: 'off' | 'open';
  readonly from: AxisMinutes;
  readonly to: AxisMinutes;
}

const HALF = MINUTES_PER_DAY / 2;

/** On half-days: which of the two are worked here and not by the company, or the other way round. */
function halvesOf(own: WorkingCalendar, company: WorkingCalendar, day: number): Stretch[] {
  const [ours, theirs] = [halfDaySlots(own, day), halfDaySlots(company, day)];
  return (['morning', 'afternoon'] as const).flatMap((half, index): Stretch[] => {
    const from = day * MINUTES_PER_DAY + index * HALF;
    if ((ours[half] === null) === (theirs[half] === null)) return [];
    return [{ kind: ours[half] === null ? 'off' : 'open', from, to: from + HALF }];
  });
}

/** The parts of `these` that lie in none of `those`; both in order. */
function without(these: readonly Interval[], those: readonly Interval[]): Interval[] {
  return those.reduce<Interval[]>(
    (left, { start, end }) =>
      left.flatMap((one) =>
        [
          { start: one.start, end: Math.min(one.end, start) },
          { start: Math.max(one.start, end), end: one.end },
        ].filter((part) => part.end > part.start),
      ),
    [...these],
  );
}

/** By the clock, minute for minute. */
function minutesOf(
  { plan, axis }: ShadeGround,
  [own, company]: readonly [WorkingCalendar, WorkingCalendar],
  day: number,
): Stretch[] {
  const place = (t: number): AxisMinutes => axis.toAxis(toLocal(plan.settings.zone, t));
  const [ours, theirs] = [own.piecesOn(day), company.piecesOn(day)];
  const as = (kind: Stretch['kind'], parts: readonly Interval[]): Stretch[] =>
    parts.map(({ start, end }) => ({ kind, from: place(start), to: place(end) }));
  return [...as('off', without(theirs, ours)), ...as('open', without(ours, theirs))];
}

/** Neighbours of one kind as one stretch. */
const joined = (parts: readonly Stretch[]): Stretch[] =>
  [...parts]
    .sort((a, b) => a.from - b.from)
    .reduce<Stretch[]>((all, part) => {
      const last = all.at(-1);
      if (last?.kind === part.kind && last.to === part.from)
        all[all.length - 1] = { ...last, to: part.to };
      else all.push(part);
      return all;
    }, []);

/** Where a calendar differs from the company's, which the columns show already. */
export function differences(
  ground: ShadeGround,
  own: WorkingCalendar,
  company: WorkingCalendar,
): readonly Stretch[] {
  if (own === company) return [];
  const { from, days } = ground.range;
  const isClock = ground.axis.step < HALF;
  const all = Array.from({ length: days }, (_, index) => from + index).flatMap((day) =>
    isClock ? minutesOf(ground, [own, company], day) : halvesOf(own, company, day),
  );
  return joined(all);
}

const axisDate = (at: AxisMinutes): Date => new Date(at * 60_000);

interface Place {
  readonly from: AxisMinutes;
  readonly to: AxisMinutes;
}

function shade(rowId: string, shadeCause: ShadeCause, { from, to }: Place): RowShade {
  const absenceId = shadeCause.kind === 'absence' ? shadeCause.absenceId : '';
  return {
    id: `${shadeCause.kind}:${absenceId || from}@${rowId}`,
    resourceId: rowId,
    ...{ start: axisDate(from), end: axisDate(to), display: 'background' },
    extendedProps: { absenceId, shade: shadeCause },
  };
}

/** Where an absence is drawn: no thinner than what can be seen, and not over the next day for that. */
function placeOf({ plan, axis }: ShadeGround, { start, end }: Absence): Place {
  const { zone } = plan.settings;
  const local = toLocal(zone, start);
  const from = axis.toAxis(local);
  const to = axis.toAxis(toLocal(zone, end));
  if (to - from >= axis.thinnest) return { from, to };
  const dayEnd = (dayOfLocal(local) + 1) * MINUTES_PER_DAY;
  const first = Math.min(from, dayEnd - axis.thinnest);
  return { from: first, to: first + axis.thinnest };
}

function absencesOf(ground: ShadeGround, rowId: string): RowShade[] {
  const { plan, range } = ground;
  const { zone } = plan.settings;
  const start = toUtc(zone, localStartOfDay(range.from));
  const end = toUtc(zone, localStartOfDay(range.from + range.days));
  return plan
    .absencesOf(rowId)
    .filter((one) => one.resourceId === rowId && one.start < end && one.end > start)
    .map((one) => shade(rowId, { kind: 'absence', absenceId: one.id }, placeOf(ground, one)));
}

/** When they are on call within these days. */
export function onCallsOf(plan: Plan, rowId: string, range: DayRange): readonly OnCall[] {
  const last = range.from + range.days;
  return [...plan.records.onCall.values()].filter(
    ({ resourceId, from, to }) =>
      resourceId === rowId && dayOf(from) < last && dayOf(to) >= range.from,
  );
}

const onCallShades = ({ plan, range }: ShadeGround, rowId: string): RowShade[] =>
  onCallsOf(plan, rowId, range).map((one) => {
    const place = {
      from: localStartOfDay(dayOf(one.from)),
      to: localStartOfDay(dayOf(one.to) + 1),
    };
    return shade(rowId, { kind: 'on-call', onCallId: one.id }, place);
  });

const isResource = (plan: Plan, id: string): Resource | undefined => plan.records.resource.get(id);

/** The calendar of a row: a person's own, a crew's or machine's branch's, that of a worksite's branch. */
export function calendarOfRow(plan: Plan, row: Row): WorkingCalendar | null {
  if (row.kind === 'worksite') return rulingCalendar(plan, { worksiteId: row.id, team: [] });
  const resource = row.kind === 'resource' ? isResource(plan, row.id) : undefined;
  return resource ? calendarOfResource(plan, resource) : null;
}

export const companyCalendar = (plan: Plan): WorkingCalendar =>
  rulingCalendar(plan, { worksiteId: null, team: [] });

function calendarShades(rowId: string, stretches: readonly Stretch[]): readonly RowShade[] {
  return stretches.map((stretch) =>
    stretch.kind === 'open'
      ? shade(rowId, { kind: 'open' }, stretch)
      : shade(rowId, { kind: 'off', day: dayOfLocal(stretch.from) }, stretch),
  );
}

/**
 * What of these rows is shaded beyond the company's own days off: the hours of a person or a branch,
 * absences, weeks on call. Rows that share a calendar share the work.
 */
export function rowShades(ground: ShadeGround, rows: readonly Row[]): RowShade[] {
  const company = companyCalendar(ground.plan);
  const known = new Map<WorkingCalendar, readonly Stretch[]>();
  return rows.flatMap((row) => {
    const own = calendarOfRow(ground.plan, row);
    if (!own) return [];
    let stretches = known.get(own);
    if (!stretches) {
      stretches = differences(ground, own, company);
      known.set(own, stretches);
    }
    const ofCalendar = calendarShades(row.id, stretches);
    if (row.kind !== 'resource') return [...ofCalendar];
    return [...ofCalendar, ...onCallShades(ground, row.id), ...absencesOf(ground, row.id)];
  });
}
