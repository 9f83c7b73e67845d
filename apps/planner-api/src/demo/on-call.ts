import type { OnCall } from '@pastille/scheduling';
import { formatLocalDate, type DayNumber } from '@pastille/time';
import type { Days } from './days.js';
import { demoId } from './demo-id.js';
import { resourceId } from './team.js';

/** Who answers the telephone at night and on Sundays, in turn: a stove, a boiler, a pump. */
const IN_TURN = ['rachid', 'julien', 'loic', 'patrick', 'nicolas'] as const;

const FIRST_WEEK = -4;
const LAST_WEEK = 12;

/** One person a week, Monday to Sunday. */
export function weeksOnCall(days: Days): OnCall[] {
  const weeks = Array.from({ length: LAST_WEEK - FIRST_WEEK + 1 }, (_, n) => FIRST_WEEK + n);
  return weeks.map((week) => {
    const monday = days.monday(week);
    return {
      id: demoId(`on-call:${monday}`),
      resourceId: resourceId(onCallOn(monday)),
      from: formatLocalDate(monday),
      to: formatLocalDate(monday + 6),
    };
  });
}

/** The turn goes by weeks since 1970, so that no start of the demo shifts it. */
export function onCallOn(day: DayNumber): (typeof IN_TURN)[number] {
  return IN_TURN[Math.floor((day + 3) / 7) % IN_TURN.length] ?? IN_TURN[0];
}
