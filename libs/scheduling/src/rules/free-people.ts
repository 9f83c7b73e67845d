import { overlaps, type DayNumber } from '@pastille/time';
import { calendarOfResource } from '../calendar/ruling-calendar.js';
import type { Plan, Resource, StaffMember, Table } from '../model/index.js';
import { absenceIndexOf } from '../plan/absences.js';
import { barsOfWithin } from '../plan/lanes.js';
import { localDaysOf } from '../plan/local-days.js';
import { presence } from './presence.js';

type ByBranch = ReadonlyMap<string, readonly StaffMember[]>;

const known = new WeakMap<Table<Resource>, ByBranch>();

/** Who still works there, by branch. */
function peopleByBranch(table: Table<Resource>): ByBranch {
  let found = known.get(table);
  if (!found) {
    const lists = new Map<string, StaffMember[]>();
    table.forEach((resource) => {
      if (resource.kind !== 'staff' || resource.archived) return;
      const list = lists.get(resource.branchId);
      if (list) list.push(resource);
      else lists.set(resource.branchId, [resource]);
    });
    found = lists;
    known.set(table, found);
  }
  return found;
}

/** Works that day, is not away at any hour of it, and has nothing on it. */
function isFree(plan: Plan, person: StaffMember, day: DayNumber): boolean {
  const pieces = calendarOfResource(plan, person).piecesOn(day);
  const absences = absenceIndexOf(plan.records.absence).byResource.get(person.id) ?? [];
  if (pieces.length === 0) return false;
  if (pieces.some((piece) => absences.some((absence) => overlaps(piece, absence)))) return false;
  const days = localDaysOf(plan.settings.zone);
  const span = { start: days.midnight(day), end: days.midnight(day + 1) };
  const bars = barsOfWithin(plan, person.id, span);
  return !bars.some((bar) =>
    presence(plan, person, bar).some(({ half }) => Math.floor(half / 2) === day),
  );
}

interface Asked {
  readonly branchId: string;
  readonly day: DayNumber;
  /** Counting stops there. */
  readonly enough: number;
}

/** How many of a branch's people have a whole free day. */
export function freePeople(plan: Plan, { branchId, day, enough }: Asked): number {
  let count = 0;
  for (const person of peopleByBranch(plan.records.resource).get(branchId) ?? []) {
    if (count >= enough) break;
    if (isFree(plan, person, day)) count += 1;
  }
  return count;
}
