import type { Plan } from '@pastille/scheduling';
import { publicHolidays } from '@pastille/scheduling/calendar';
import {
  civilOf,
  dayOf,
  formatLocalDate,
  isoWeekOf,
  weekdayOf,
  type DayNumber,
} from '@pastille/time';
import { halvesAway } from './away.js';
import { legendOf } from './legend-of.js';
import { rowsByPerson } from './rows-by-person.js';
import { rowsByWorksite } from './rows-by-worksite.js';
import { daysInterval, toldIn, type ToldWork } from './told-work.js';
import { dayAndMonth, fullDate, hourOf, weekdayName } from './week-dates.js';
import type { WeekAsk, WeekGround } from './week-ground.js';
import type { WeekColumn, WeekSheet } from './week-sheet.js';
import { weekWords } from './week-words.js';

const DAYS_PER_WEEK = 7;
const SATURDAY = 5;

/** Whole weeks from Monday on. */
function daysOf({ from, weeks }: WeekAsk): readonly DayNumber[] {
  const day = dayOf(from);
  const monday = day - weekdayOf(day);
  return Array.from({ length: DAYS_PER_WEEK * weeks }, (_, index) => monday + index);
}

function groundOf(plan: Plan, ask: WeekAsk, isSeen: (work: ToldWork) => boolean): WeekGround {
  const days = daysOf(ask);
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const window = daysInterval(plan.settings, formatLocalDate(first), formatLocalDate(last));
  return {
    ...{ plan, ask, days },
    words: weekWords(ask.locale),
    range: { first: 2 * first, count: 2 * days.length },
    work: toldIn(plan, window).filter(isSeen),
  };
}

/** The name of a day on which the company rests; of the main branch's region. */
function dayOffOf(ground: WeekGround, day: DayNumber): string | null {
  const { plan, ask, words } = ground;
  const region = plan.records.branch.get(plan.settings.mainBranchId)?.holidayRegion ?? 'none';
  const { year } = civilOf(day);
  const date = formatLocalDate(day);
  const holiday = publicHolidays(region, year, year).find((one) => one.date === date);
  if (holiday) return holiday.name[ask.locale];
  const isClosed = [...plan.records.absence.values()].some((one) => {
    if (one.resourceId !== null) return false;
    const { from, to } = halvesAway(plan, one);
    return from <= 2 * day && to >= 2 * day + 2;
  });
  return isClosed ? words.closed : null;
}

function columnOf(ground: WeekGround, day: DayNumber): WeekColumn {
  const { locale } = ground.ask;
  const isWorked = ground.work.some(({ halves }) =>
    halves.some(({ half }) => Math.floor(half / 2) === day),
  );
  const isMonday = weekdayOf(day) === 0;
  return {
    date: formatLocalDate(day),
    weekday: weekdayName(locale, day),
    day: dayAndMonth(locale, day),
    isNarrow: weekdayOf(day) >= SATURDAY && !isWorked,
    off: dayOffOf(ground, day),
    week: isMonday ? ground.words.shortWeek(isoWeekOf(day).week) : null,
  };
}

/** The week as people were told of it, for a wall. `isSeen`: what whoever asks may see. */
export function makeWeek(
  plan: Plan,
  ask: WeekAsk,
  isSeen: (work: ToldWork) => boolean = () => true,
): WeekSheet {
  const ground = groundOf(plan, ask, isSeen);
  const { words, days } = ground;
  const { locale, printed } = ask;
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const [week, next] = [isoWeekOf(first).week, isoWeekOf(last).week];
  const groups = ask.by === 'person' ? rowsByPerson(ground) : rowsByWorksite(ground);
  const at = { zoneName: plan.settings.zone.name, date: printed.at };
  return {
    ...{ locale, paper: ask.paper, groups },
    company: plan.settings.companyName,
    title: ask.weeks === 1 ? words.week(week) : words.weeks(week, next),
    subtitle: words.span(fullDate(locale, first, 'start'), fullDate(locale, last, 'end')),
    printed: words.printed(...hourOf(locale, at), printed.by),
    pageWord: words.page,
    rowsWord: ask.by === 'person' ? words.people : words.worksites,
    columns: days.map((day) => columnOf(ground, day)),
    nothing: words.nothing,
    legend: legendOf(ground, groups),
  };
}
