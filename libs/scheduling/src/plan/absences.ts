import type { Absence, Table } from '../model/index.js';
import { byId } from '../order/code-unit.js';

interface AbsenceIndex {
  /** The whole company is closed. By start, then id. */
  readonly closings: readonly Absence[];
  /** By start, then id. */
  readonly byResource: ReadonlyMap<string, readonly Absence[]>;
}

// Tables are immutable, so what was worked out for one stays true; absences are few.
const known = new WeakMap<Table<Absence>, AbsenceIndex>();

function build(table: Table<Absence>): AbsenceIndex {
  const closings: Absence[] = [];
  const byResource = new Map<string, Absence[]>();
  const sorted = [...table.values()].sort((a, b) => a.start - b.start || byId(a, b));
  for (const absence of sorted) {
    if (absence.resourceId === null) closings.push(absence);
    else
      byResource.set(absence.resourceId, [...(byResource.get(absence.resourceId) ?? []), absence]);
  }
  return { closings, byResource };
}

export function absenceIndexOf(table: Table<Absence>): AbsenceIndex {
  let index = known.get(table);
  if (!index) {
    index = build(table);
    known.set(table, index);
  }
  return index;
}
