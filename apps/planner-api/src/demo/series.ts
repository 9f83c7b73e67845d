import type { Intervention, Series } from '@pastille/scheduling';
import { civilOf, dayNumberOf, formatLocalDate, weekdayOf, type DayNumber } from '@pastille/time';
import type { ClientAt, Clients } from './clients.js';
import { markAt, type CompanyDraft } from './company-draft.js';
import { demoId } from './demo-id.js';
import { ALSACE, SAVOIE } from './places.js';
import { PLANTED } from './planted-cases.js';
import { resourceId } from './team.js';

/** Weeks of the past of which each visit is kept, and of the future in which nobody else gets the time. */
const PAST_WEEKS = 12;
const KEPT_WEEKS = 60;

/** What comes again all the year: on these days that person is taken before anything else is planned. */
interface Round {
  readonly key: string;
  readonly title: string;
  readonly who: string;
  readonly rule: string;
  /** Minutes after midnight. */
  readonly time: number;
  readonly minutes: number;
  readonly holidays: Series['holidays'];
  readonly falls: (day: DayNumber) => boolean;
}

const isNth = (day: DayNumber, nth: number, weekday: number): boolean =>
  weekdayOf(day) === weekday && Math.ceil(civilOf(day).day / 7) === nth;

const monthly = (nth: number, title: string): Round => ({
  key: `pool-month-${nth}`,
  title,
  who: 'loic',
  rule: `FREQ=MONTHLY;BYDAY=${nth}TU`,
  ...{ time: 810, minutes: 120, holidays: 'next' },
  falls: (day) => isNth(day, nth, 1),
});

const ROUNDS: readonly Round[] = [
  {
    key: 'garden-week',
    title: 'Entretien des espaces verts',
    who: 'samuel',
    rule: 'FREQ=WEEKLY;BYDAY=WE',
    ...{ time: 480, minutes: 180, holidays: 'next' },
    falls: (day) => weekdayOf(day) === 2,
  },
  {
    key: 'garden-week-2',
    title: 'Entretien du parc',
    who: 'samuel',
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    ...{ time: 810, minutes: 180, holidays: 'skip' },
    falls: (day) => weekdayOf(day) === 0,
  },
  monthly(1, 'Contrôle de l’eau, bassin intérieur'),
  monthly(2, 'Contrôle de l’eau, spa'),
  monthly(3, 'Entretien piscine, mensuel'),
  monthly(4, 'Contrôle de l’eau, bassin d’hôtel'),
];

const wallTime = (day: DayNumber, minutes: number): string => {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${formatLocalDate(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

interface Plain {
  readonly id: string;
  readonly recurrence: Series['recurrence'];
  readonly start: string;
  readonly minutes: number;
  readonly holidays: Series['holidays'];
  readonly title: string;
  readonly who: string;
  readonly at: ClientAt;
}

const seriesOf = ({ minutes, who, at, ...plain }: Plain): Series => ({
  ...plain,
  amount: { minutes },
  splitFrom: null,
  kind: 'appointment',
  worksiteId: null,
  taskId: null,
  clientId: at.client.id,
  locationId: at.location.id,
  team: [{ resourceId: resourceId(who), role: 'lead', days: null }],
  note: null,
});

/** What was made of one occurrence: done, on the day after a holiday, or not done because nobody was there. */
function pastVisit(
  draft: CompanyDraft,
  series: Series,
  { day, round }: { readonly day: DayNumber; readonly round: Round },
): Intervention {
  const id = resourceId(round.who);
  const half = (on: DayNumber) => 2 * on + (round.time < 720 ? 0 : 1);
  const held = [day, day + 1].find((each) => draft.timetable.isFree(id, [half(each)]));
  if (held !== undefined) draft.timetable.take(id, [half(held)]);
  const start = draft.days.at(held ?? day, round.time);
  const end = start + round.minutes;
  return {
    id: demoId(`intervention:${draft.interventions.length}`),
    kind: 'appointment',
    ...{ worksiteId: null, taskId: null },
    ...{ clientId: series.clientId, locationId: series.locationId, title: series.title },
    ...{ start, end, amount: series.amount, team: series.team },
    lock: { time: null, team: null },
    state: held === undefined ? 'cancelled' : 'done',
    actual: held === undefined ? null : series.amount,
    closed: held === undefined ? null : markAt(end),
    ...{ arrival: null, confirmed: null, note: null, supplier: null, published: null },
    occurrence: { seriesId: series.id, key: wallTime(day, round.time) },
  };
}

function addRound(draft: CompanyDraft, round: Round, at: ClientAt): void {
  const { days, timetable } = draft;
  const from = days.monday(-PAST_WEEKS);
  const falling = Array.from({ length: 7 * KEPT_WEEKS }, (_, n) => from + n).filter(round.falls);
  const [first] = falling;
  if (first === undefined) return;
  const series = seriesOf({
    id: round.key === 'garden-week' ? PLANTED['HOL-1'].series : demoId(`series:${round.key}`),
    recurrence: { type: 'rule', rule: round.rule },
    start: wallTime(first, round.time),
    ...{ minutes: round.minutes, holidays: round.holidays, title: round.title },
    ...{ who: round.who, at },
  });
  draft.series.push(series);
  const past = falling.filter((day) => day < days.today);
  for (const day of past) draft.interventions.push(pastVisit(draft, series, { day, round }));
  const half = round.time < 720 ? 0 : 1;
  timetable.take(
    resourceId(round.who),
    falling.map((day) => 2 * day + half),
  );
}

/** Once a year or in season: begins after everything that the demo has planned. */
interface Yearly {
  readonly title: string;
  readonly month: number;
  readonly rule: (nth: number, weekday: string) => string;
  readonly minutes: number;
  readonly count: number;
  readonly people: readonly string[];
  readonly region: 'savoie' | 'alsace';
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

const YEARLY: readonly Yearly[] = [
  {
    title: 'Hivernage piscine',
    month: 10,
    rule: (nth, weekday) => `FREQ=YEARLY;BYMONTH=10;BYDAY=${nth}${weekday}`,
    ...{ minutes: 180, count: 6, people: ['loic', 'yanis'], region: 'savoie' },
  },
  {
    title: 'Remise en route piscine',
    month: 4,
    rule: (nth, weekday) => `FREQ=YEARLY;BYMONTH=4;BYDAY=${nth}${weekday}`,
    ...{ minutes: 180, count: 6, people: ['loic', 'antoine'], region: 'savoie' },
  },
  {
    title: 'Visite de saison, piscine',
    month: 4,
    rule: (_, weekday) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday};COUNT=13`,
    ...{ minutes: 60, count: 8, people: ['sebastien', 'loic'], region: 'savoie' },
  },
  {
    title: 'Taille de haie',
    month: 3,
    rule: (nth, weekday) => `FREQ=MONTHLY;INTERVAL=6;BYDAY=${nth}${weekday}`,
    ...{ minutes: 240, count: 4, people: ['ines', 'marc'], region: 'savoie' },
  },
];

/** The nth weekday of the next such month that is far enough to be nobody's business yet. */
function nextNth(
  { days }: CompanyDraft,
  month: number,
  { nth, weekday }: { readonly nth: number; readonly weekday: number },
): DayNumber {
  const { year } = civilOf(days.today);
  const years = [year, year + 1].map((each) => dayNumberOf(each, month, 1));
  const first = years.find((day) => day > days.today + 60) ?? dayNumberOf(year + 1, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

function addYearly(draft: CompanyDraft, clients: Clients, yearly: Yearly): void {
  const towns = yearly.region === 'alsace' ? ALSACE : SAVOIE;
  for (let n = 0; n < yearly.count; n += 1) {
    const weekday = n % 5;
    const nth = 1 + (n % 4);
    const name = WEEKDAYS[weekday] ?? 'MO';
    const day = nextNth(draft, yearly.month, { nth, weekday });
    draft.series.push(
      seriesOf({
        id: demoId(`series:${yearly.title}-${n}`),
        recurrence: { type: 'rule', rule: yearly.rule(nth, name) },
        start: wallTime(day, n % 2 === 0 ? 480 : 600),
        ...{ minutes: yearly.minutes, holidays: n % 3 === 0 ? 'skip' : 'next' },
        ...{ title: yearly.title, who: yearly.people[n % yearly.people.length] ?? '' },
        at: clients.add(draft.random.pick(towns)),
      }),
    );
  }
}

/** Customers under contract who come round by themselves. Before everything else: their days are kept free. */
export function addSeries(draft: CompanyDraft, clients: Clients): void {
  for (const round of ROUNDS) addRound(draft, round, clients.add(draft.random.pick(SAVOIE)));
  for (const yearly of YEARLY) addYearly(draft, clients, yearly);
}
