import type { Absence } from '@pastille/scheduling';
import { dayOfLocal, localStartOfDay, toLocal } from '@pastille/time';
import { GREY } from './tints.js';
import type { WeekGround } from './week-ground.js';
import type { WeekBlock } from './week-sheet.js';

const NOON = 12 * 60;

/** Half-days that an absence takes: a morning until noon is one. */
export function halvesAway(
  { plan }: WeekGround,
  { start, end }: Pick<Absence, 'start' | 'end'>,
): { readonly from: number; readonly to: number } {
  const { zone } = plan.settings;
  const halfOf = (local: number): number => {
    const day = dayOfLocal(local);
    return 2 * day + (local - localStartOfDay(day) < NOON ? 0 : 1);
  };
  // A night of change makes a day longer or shorter by the clock: it is the wall time that counts.
  const last = toLocal(zone, end - 1);
  return { from: halfOf(toLocal(zone, start)), to: halfOf(last) + 1 };
}

/** Somebody's own absences: those of the whole company are days off of everybody, at the head of the sheet. */
export function absenceBlocks(ground: WeekGround, resourceId: string): readonly WeekBlock[] {
  const { first, count } = ground.range;
  return [...ground.plan.records.absence.values()].flatMap((absence): readonly WeekBlock[] => {
    if (absence.resourceId !== resourceId) return [];
    const away = halvesAway(ground, absence);
    const from = Math.max(away.from - first, 0);
    const to = Math.min(away.to - first, count);
    if (from >= to) return [];
    return [
      {
        ...{ from, to, face: 'absence', tint: GREY, time: null },
        title: ground.words.reasons[absence.reason],
        ...{ lines: [], extra: null },
        ...{ isProvisional: false, isLocked: false, isDone: false },
        goesOn: { before: away.from < first, after: away.to > first + count },
      },
    ];
  });
}
