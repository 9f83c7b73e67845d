import { dayOf, formatLocalDate, localStartOfDay, zoneFromIntl } from '@pastille/time';
import rrule from 'rrule';
import { Temporal } from 'temporal-polyfill';
import { aPlan, someSettings } from '../testing/a-plan.js';
import { aSeries } from '../testing/a-series.js';
import { expand } from './expand.js';
import { parseWallTime } from './wall-time.js';

/** The nights on which the clocks change, 2026 and 2027; all of them Sundays. */
const CHANGES = [
  ['Europe/Paris', ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']],
  ['America/Montreal', ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07']],
] as const;

/** Before, amidst and after the change: half past two is missing in spring; half past one is double in Montreal in autumn. */
const CLOCKS = ['01:30', '02:30', '08:00'];

/** How many days before the change a rule begins, and the rule: each of them comes round in the night of the change. */
const rulesOf = (change: string): readonly (readonly [number, string])[] => {
  const until = formatLocalDate(dayOf(change)).replaceAll('-', '');
  const nth = Math.ceil(Number(change.slice(8)) / 7);
  const month = Number(change.slice(5, 7));
  const date = Number(change.slice(8));
  return [
    [10, 'FREQ=DAILY'],
    [10, 'FREQ=DAILY;INTERVAL=2'],
    [9, 'FREQ=DAILY;INTERVAL=3;COUNT=6'],
    [10, `FREQ=DAILY;UNTIL=${until}T120000`],
    [14, 'FREQ=DAILY;BYDAY=SA,SU'],
    [20, `FREQ=DAILY;BYMONTH=${month}`],
    [28, 'FREQ=WEEKLY'],
    [28, 'FREQ=WEEKLY;BYDAY=SU'],
    [30, 'FREQ=WEEKLY;BYDAY=FR,SU,MO'],
    [28, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE;WKST=SU'],
    [28, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE;WKST=MO'],
    [28, 'FREQ=WEEKLY;BYDAY=SU;COUNT=6'],
    [28, `FREQ=WEEKLY;BYDAY=SU;UNTIL=${until}T235900`],
    [70, `FREQ=MONTHLY;BYDAY=${nth}SU`],
    [200, `FREQ=MONTHLY;BYMONTHDAY=${date}`],
    [100, `FREQ=MONTHLY;BYDAY=SU;BYSETPOS=${nth}`],
    [366, `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}SU`],
    [366, `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${date}`],
    [400, `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}SU;COUNT=3`],
  ];
};

interface Case {
  readonly zone: string;
  readonly change: string;
  readonly start: string;
  readonly rule: string;
}

const CASES: readonly Case[] = CHANGES.flatMap(([zone, changes]) =>
  changes.flatMap((change) =>
    rulesOf(change).flatMap(([before, rule]) =>
      CLOCKS.map((clock) => ({
        ...{ zone, change, rule },
        start: `${formatLocalDate(dayOf(change) - before)}T${clock}`,
      })),
    ),
  ),
);

const PLANS = new Map(
  CHANGES.map(([name]) => [
    name as string,
    aPlan({ settings: someSettings({ zone: zoneFromIntl(name, 2000, 2099) }) }),
  ]),
);

/** From the day before the change to the day after it, in minutes UTC. */
const around = (change: string) => ({
  start: localStartOfDay(dayOf(change) - 1),
  end: localStartOfDay(dayOf(change) + 2),
});

function ours({ zone, change, start, rule }: Case): readonly number[] {
  const plan = PLANS.get(zone)!;
  const series = aSeries({ start, holidays: 'keep', recurrence: { type: 'rule', rule } });
  return expand(plan, series, around(change)).occurrences.map((one) => one.start);
}

/** The days by `rrule`, wall time written as UTC; the instants by Temporal. */
function expected({ zone, change, start, rule }: Case): readonly number[] {
  const text = rule.replace(/UNTIL=(\w+)/, (until) => `${until}Z`);
  const dtstart = new Date(parseWallTime(start)! * 60_000);
  const oracle = new rrule.RRule({ ...rrule.RRule.parseString(text), dtstart });
  const range = around(change);
  return oracle
    .between(new Date((range.start - 2880) * 60_000), new Date((range.end + 2880) * 60_000), true)
    .map((date) => Temporal.PlainDateTime.from(date.toISOString().slice(0, 19)))
    .map((wall) => wall.toZonedDateTime(zone).epochMilliseconds / 60_000)
    .filter((t) => t >= range.start && t < range.end);
}

const isThatNight = ({ zone, change }: Case, t: number): boolean =>
  Temporal.Instant.fromEpochMilliseconds(t * 60_000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString() === change;

describe('the nights on which the clocks change, in Paris and Montreal, 2026 and 2027', () => {
  it('are 456 cases, and each has a visit in that night', () => {
    const idle = CASES.filter((one) => !expected(one).some((t) => isThatNight(one, t)));

    expect(CASES).toHaveLength(456);
    expect(idle).toEqual([]);
  });

  it('give the instants of Temporal, all 456 of them', () => {
    const wrong = CASES.filter((one) => String(ours(one)) !== String(expected(one)));

    expect(wrong).toEqual([]);
  });
});
