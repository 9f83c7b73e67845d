import type { Absence, AbsenceReason } from '@pastille/scheduling';
import { weekdayOf, type DayNumber } from '@pastille/time';
import type { Days } from './days.js';
import { demoId } from './demo-id.js';
import { APPRENTICES, resourceId } from './team.js';

interface Away {
  readonly name: string;
  readonly who: string | null;
  readonly reason: AbsenceReason;
  readonly from: DayNumber;
  /** The day after the last. */
  readonly until: DayNumber;
  readonly note: string | null;
}

/** Who is away from which day of which week; weeks and days count from the week of today. */
const LEAVES: readonly (readonly [
  who: string,
  reason: AbsenceReason,
  week: number,
  weekday: number,
  days: number,
  note: string | null,
])[] = [
  ['thierry', 'leave', -9, 0, 5, null],
  ['antoine', 'sickness', -6, 1, 3, null],
  ['yanis', 'training', -4, 3, 2, 'CACES R482'],
  ['loic', 'leave', -3, 0, 5, null],
  ['nicolas', 'leave', -7, 0, 5, null],
  ['julien', 'training', -2, 1, 2, 'Qualibois, recyclage'],
  ['samuel', 'sickness', -1, 2, 2, null],
  ['rachid', 'leave', -5, 0, 10, null],
  ['patrick', 'other', -1, 4, 1, 'Rendez-vous médical'],
  ['elodie', 'leave', -8, 0, 5, null],
  ['matthieu', 'leave', -6, 0, 5, null],
  ['clara', 'sickness', -2, 0, 2, null],
  ['marc', 'leave', -10, 0, 5, null],
  ['sebastien', 'leave', 3, 3, 2, null],
  ['ines', 'leave', 2, 0, 4, null],
  ['yanis', 'leave', 4, 0, 5, null],
  ['nicolas', 'training', 1, 2, 2, 'Travail en hauteur'],
  ['rachid', 'leave', 2, 4, 1, null],
  ['clara', 'leave', 3, 0, 3, null],
  ['olivier', 'leave', 2, 0, 3, null],
  ['baptiste', 'leave', 1, 0, 5, null],
];

function leaves(days: Days): Away[] {
  return LEAVES.map(([who, reason, week, weekday, length, note], index) => {
    const from = days.monday(week) + weekday;
    // Ten days of leave are two whole weeks.
    const until = from + (length > 5 ? length + 2 : length);
    return { name: `leave-${index}`, who, reason, from, until, note };
  });
}

/** An apprentice is at school two weeks out of four, every other week here. */
function schoolWeeks(days: Days): Away[] {
  const weeks = Array.from({ length: 24 }, (_, index) => index - 14);
  return APPRENTICES.flatMap(({ key, schoolParity }) =>
    weeks
      .filter((week) => days.isoWeek(week) % 2 === schoolParity)
      .map((week) => ({
        name: `school-${key}-${days.monday(week)}`,
        who: key,
        reason: 'school' as const,
        from: days.monday(week),
        until: days.monday(week) + 5,
        note: 'CFA',
      })),
  );
}

/** Christmas, and two weeks in August: nobody works. */
function closings(days: Days): Away[] {
  const christmas = days
    .yearly(12, 24)
    .map((from) => ({ from, until: from + 9, note: 'Fermeture de fin d’année' }));
  const summer = days.yearly(8, 8).map((day) => {
    const monday = day - weekdayOf(day);
    return { from: monday, until: monday + 14, note: 'Congés d’août' };
  });
  return [...christmas, ...summer].map((closing) => ({
    ...closing,
    name: `closing-${closing.from}`,
    who: null,
    reason: 'closing' as const,
  }));
}

const absence = (days: Days, away: Away): Absence => ({
  id: demoId(`absence:${away.name}`),
  resourceId: away.who === null ? null : resourceId(away.who),
  reason: away.reason,
  start: days.at(away.from, 0),
  end: days.at(away.until, 0),
  note: away.note,
});

export const absences = (days: Days): Absence[] =>
  [...leaves(days), ...schoolWeeks(days), ...closings(days)].map((away) => absence(days, away));
