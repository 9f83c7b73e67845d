import { halvesAway } from './away.js';
import { GREY } from './tints.js';
import type { WeekGround } from './week-ground.js';
import type { WeekBlock } from './week-sheet.js';

/** Somebody's own absences: those of the whole company are days off of everybody, at the head of the sheet. */
export function absenceBlocks(ground: WeekGround, resourceId: string): readonly WeekBlock[] {
  const { first, count } = ground.range;
  return [...ground.plan.records.absence.values()].flatMap((absence): readonly WeekBlock[] => {
    if (absence.resourceId !== resourceId) return [];
    const away = halvesAway(ground.plan, absence);
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
