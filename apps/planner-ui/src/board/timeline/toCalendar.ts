import { localStartOfDay, MINUTES_PER_DAY, toLocal, toUtc } from '@pastille/time';
import type { Intervention, Plan } from '@pastille/scheduling';
import type { Face } from '../view/address.js';
import type { Facts } from '../view/facts.js';
import type { DayRange } from '../view/range.js';
import type { Axis } from './axis.js';
import { placeInLanes, type LanePlace, type Placed } from './lanes.js';
import { rowShades, type RowShade } from './row-shades.js';
import { OTHER, rowsOf, type Row } from './rows.js';

/** What a bar needs to know of its place; everything else it reads from the plan by its id. */
export interface BarProps extends LanePlace {
  readonly interventionId: string;
  readonly rowId: string;
  /** Stands here because its crew does; it is moved on the crew's row. */
  readonly viaCrew: string | null;
}

/** A bar as the calendar takes it. Times are places on the axis, given as if they were UTC. */
export interface CalendarBar {
  readonly id: string;
  readonly groupId: string;
  readonly resourceId: string;
  readonly start: Date;
  readonly end: Date;
  readonly editable: boolean;
  readonly extendedProps: BarProps;
}

export interface CalendarRow {
  readonly id: string;
  /** FullCalendar sorts by it, as a number. */
  readonly order: number;
}

export interface CalendarModel {
  readonly rows: readonly Row[];
  readonly resources: readonly CalendarRow[];
  readonly bars: readonly CalendarBar[];
  readonly shades: readonly RowShade[];
}

export interface CalendarInput {
  readonly face: Exclude<Face, 'table'>;
  readonly plan: Plan;
  readonly facts: Facts;
  readonly range: DayRange;
  readonly axis: Axis;
  readonly mayMove: boolean;
}

const axisDate = (at: number): Date => new Date(at * 60_000);

/** On the timeline, UTC stands for places on the axis: the inverse of what `toCalendar` writes. */
export const axisOfDate = (date: Date): number => Math.round(date.getTime() / 60_000);

function inRange(plan: Plan, { from, days }: DayRange): Intervention[] {
  const { zone } = plan.settings;
  const start = toUtc(zone, localStartOfDay(from));
  const end = toUtc(zone, localStartOfDay(from + days));
  const found: Intervention[] = [];
  for (const one of plan.records.intervention.values()) {
    if (one.state !== 'cancelled' && one.start < end && one.end > start) found.push(one);
  }
  return found;
}

/** Where a slot is drawn; a thin one grows to the left where the day ends. */
export function drawn(
  plan: Plan,
  axis: Axis,
  slot: { readonly start: number; readonly end: number },
): { from: number; to: number } {
  const { zone } = plan.settings;
  const local = toLocal(zone, slot.start);
  const from = axis.toAxis(local);
  const to = axis.toAxis(toLocal(zone, slot.end));
  if (to - from >= axis.thinnest) return { from, to };
  const dayEnd = (Math.floor(local / MINUTES_PER_DAY) + 1) * MINUTES_PER_DAY;
  const start = Math.min(from, dayEnd - axis.thinnest);
  return { from: start, to: start + axis.thinnest };
}

interface Standing {
  readonly rowId: string;
  readonly viaCrew: string | null;
}

function membersOn(plan: Plan, crewId: string, day: string): readonly string[] {
  const crew = plan.records.resource.get(crewId);
  if (crew?.kind !== 'crew') return [];
  return crew.members
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
    .map(({ resourceId }) => resourceId);
}

/** By resource: one bar for each person, crew or machine on it, and for the members of the crew. */
function standingsByResource(plan: Plan, one: Intervention, rows: ReadonlySet<string>): Standing[] {
  const standings: Standing[] = one.team.map(({ resourceId }) => ({
    rowId: resourceId,
    viaCrew: null,
  }));
  const own = new Set(one.team.map(({ resourceId }) => resourceId));
  const day = new Date(toLocal(plan.settings.zone, one.start) * 60_000).toISOString().slice(0, 10);
  for (const { resourceId } of one.team) {
    for (const member of membersOn(plan, resourceId, day)) {
      if (!own.has(member)) standings.push({ rowId: member, viaCrew: resourceId });
    }
  }
  return standings.filter(({ rowId }) => rows.has(rowId));
}

function standingsOf(
  input: CalendarInput,
  one: Intervention,
  rows: ReadonlySet<string>,
): Standing[] {
  if (input.face === 'worksites') {
    if (one.worksiteId === null) return [{ rowId: OTHER.id, viaCrew: null }];
    return rows.has(one.worksiteId) ? [{ rowId: one.worksiteId, viaCrew: null }] : [];
  }
  if (one.team.length === 0)
    return input.face === 'resources' ? [{ rowId: OTHER.id, viaCrew: null }] : [];
  return standingsByResource(input.plan, one, rows);
}

const standsOnOther = (face: Face, one: Intervention): boolean =>
  face === 'worksites' ? one.worksiteId === null : face === 'resources' && one.team.length === 0;

function barsOfRow(
  input: CalendarInput,
  rowId: string,
  row: readonly { one: Intervention; viaCrew: string | null }[],
): CalendarBar[] {
  const places: Placed[] = row.map(({ one }) => ({
    id: one.id,
    ...drawn(input.plan, input.axis, one),
  }));
  const lanes = placeInLanes(places);
  return row.flatMap(({ one, viaCrew }, index) => {
    const lane = lanes.get(one.id);
    const place = places[index];
    if (!lane || !place) return [];
    return [
      {
        id: `${one.id}@${rowId}`,
        groupId: one.id,
        resourceId: rowId,
        start: axisDate(place.from),
        end: axisDate(place.to),
        editable: input.mayMove && viaCrew === null,
        extendedProps: { ...lane, interventionId: one.id, rowId, viaCrew },
      },
    ];
  });
}

/** Plan → what the calendar draws: only the bars of the days on screen, on the rows of this face. */
export function toCalendar(input: CalendarInput): CalendarModel {
  const shown = inRange(input.plan, input.range);
  const rows = rowsOf(
    input,
    shown.some((one) => standsOnOther(input.face, one)),
  );
  const ids = new Set(rows.map(({ id }) => id));
  const byRow = new Map<string, { one: Intervention; viaCrew: string | null }[]>();
  for (const one of shown) {
    for (const { rowId, viaCrew } of standingsOf(input, one, ids)) {
      const row = byRow.get(rowId);
      if (row) row.push({ one, viaCrew });
      else byRow.set(rowId, [{ one, viaCrew }]);
    }
  }
  return {
    rows,
    resources: rows.map(({ id }, order) => ({ id, order })),
    bars: [...byRow].flatMap(([rowId, row]) => barsOfRow(input, rowId, row)),
    shades: rowShades(input, rows),
  };
}
