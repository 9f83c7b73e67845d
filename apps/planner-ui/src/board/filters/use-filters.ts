import type { Plan } from '@pastille/scheduling';
import { useCallback } from 'react';
import { usePreferences } from '../../app/preferences.js';
import { useBoard, useBoardPart, type BoardContextValue } from '../board-context.js';
import type { Face } from '../view/address.js';
import type { Facts } from '../view/facts.js';
import { NO_FILTERS, type Filters } from './filters.js';
import type { Shown } from './shown.js';

/** What the account may keep: an address typed by hand can name people who do not exist. */
const kept = ({ records }: Plan, filters: Filters): Filters => ({
  ...filters,
  people: filters.people.filter((id) => records.resource.has(id)),
  statuses: filters.statuses.filter((id) => records.status.has(id)),
});

interface UseFilters {
  readonly filters: Filters;
  /** Shows at once, and is remembered for the next time. */
  readonly filter: (filters: Filters) => void;
  readonly clear: () => void;
}

export function useFilters(): UseFilters {
  const { plan, view, show } = useBoard();
  const prefer = usePreferences();
  const filter = useCallback(
    (filters: Filters) => {
      show({ filters });
      prefer({ preferences: { filters: kept(plan, filters) } });
    },
    [plan, show, prefer],
  );
  const clear = useCallback(() => filter(NO_FILTERS), [filter]);
  return { filters: view.filters, filter, clear };
}

/** Rows of a face: how many there are, and how many the filters hide. */
export interface HiddenRows {
  readonly all: number;
  readonly hidden: number;
}

interface Rows {
  readonly plan: Plan;
  readonly facts: Pick<Facts, 'worksites'>;
  readonly shown: Shown;
}

export function hiddenRows({ plan, facts, shown }: Rows, face: Face): HiddenRows {
  if (face === 'table' || face === 'worksites') {
    const all = facts.worksites.length;
    return { all, hidden: all - facts.worksites.filter(shown.worksite).length };
  }
  const rows = [...plan.records.resource.values()].filter(
    ({ archived, kind }) => !archived && (kind === 'equipment') === (face === 'equipment'),
  );
  return { all: rows.length, hidden: rows.length - rows.filter(shown.resource).length };
}

const NOTHING_HIDDEN: HiddenRows = { all: 0, hidden: 0 };

const hiddenRowsOf = ({ plan, facts, shown, view }: BoardContextValue): HiddenRows =>
  shown.isAll ? NOTHING_HIDDEN : hiddenRows({ plan, facts, shown }, view.face);

const isSameCount = (a: HiddenRows, b: HiddenRows): boolean =>
  a.all === b.all && a.hidden === b.hidden;

export function useHiddenRows(): HiddenRows {
  return useBoardPart(hiddenRowsOf, isSameCount);
}
