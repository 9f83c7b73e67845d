import type { Locale } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { dayOf, formatLocalDate, weekdayOf, type LocalDate } from '@pastille/time';

export const PRINT_KINDS = ['week', 'day', 'sheets'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** What somebody chose on the page. */
export interface PrintDraft {
  readonly from: LocalDate;
  readonly weeks: '1' | '2';
  readonly by: 'person' | 'worksite';
  readonly paper: 'a3' | 'a4';
  readonly equipment: boolean;
  readonly day: LocalDate;
  /** Crews and people; none: everybody. */
  readonly resourceIds: readonly string[];
  readonly withDayLists: boolean;
  /** `own`: each sheet in its client’s. */
  readonly language: Locale;
  readonly sheetLanguage: Locale | 'own';
}

const SATURDAY = 5;
const FRIDAY = 4;

/** Tomorrow; on Fridays and Saturdays, Monday. */
export function nextWorkDay(today: LocalDate): LocalDate {
  const day = dayOf(today);
  const isFree = (one: number): boolean => weekdayOf(one) >= SATURDAY;
  let next = day + 1;
  while (isFree(next)) next += 1;
  return formatLocalDate(next);
}

/** Monday of this week; from Friday on, of the next one. */
export function weekToPrint(today: LocalDate): LocalDate {
  const day = dayOf(today);
  const monday = day - weekdayOf(day);
  return formatLocalDate(weekdayOf(day) >= FRIDAY ? monday + 7 : monday);
}

/** The crews in which an account’s own person is that day; a manager with none prints everybody’s. */
export function ownCrews({ records }: Plan, userId: string, day: LocalDate): readonly string[] {
  const all = [...records.resource.values()];
  const self = all.find((one) => one.kind === 'staff' && one.userId === userId);
  return all.flatMap((one) => {
    const isIn =
      one.kind === 'crew' &&
      !one.archived &&
      one.members.some(
        ({ resourceId, from, to }) =>
          resourceId === self?.id && (from === null || from <= day) && (to === null || to >= day),
      );
    return isIn ? [one.id] : [];
  });
}

interface Start {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly user: { readonly id: string; readonly locale: Locale };
  /** The day at which the board stood; `null`: nobody came from there. */
  readonly shown: LocalDate | null;
}

/** What most people want: the week that is coming, tomorrow, my crew. */
export function draftFor({ plan, today, user, shown }: Start): PrintDraft {
  const day = nextWorkDay(today);
  return {
    from: weekToPrint(shown !== null && shown > today ? shown : today),
    ...{ weeks: '1', by: 'person', paper: 'a3', equipment: false, day },
    resourceIds: ownCrews(plan, user.id, day),
    withDayLists: true,
    ...{ language: user.locale, sheetLanguage: 'own' },
  };
}

const addressOf = (
  path: string,
  entries: readonly (readonly [string, string])[],
  ids: readonly string[],
): string => {
  const query = new URLSearchParams(entries.map(([key, value]) => [key, value]));
  for (const id of ids) query.append('resourceId', id);
  return `${path}?${query}`;
};

export const weekAddress = (boardId: string, draft: PrintDraft): string =>
  addressOf(
    `/api/boards/${boardId}/week.pdf`,
    [
      ['from', draft.from],
      ['weeks', draft.weeks],
      ['by', draft.by],
      ['paper', draft.paper],
      ['equipment', draft.equipment && draft.by === 'person' ? 'yes' : 'no'],
      ['language', draft.language],
    ],
    draft.resourceIds,
  );

export const daysAddress = (boardId: string, draft: PrintDraft): string =>
  addressOf(
    `/api/boards/${boardId}/days.pdf`,
    [
      ['day', draft.day],
      ['language', draft.language],
    ],
    draft.resourceIds,
  );
