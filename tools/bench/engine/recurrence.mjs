// Ten thousand weekly rules, begun five years ago, over the next four weeks.
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

import { cpuRuns, keep } from './cpu.mjs';
import { part } from './part.mjs';

const RULES = 10_000;
/** The others are asked for fewer, and the time of one is compared. */
const RULES_OF_RRULE = 300;
const RULES_OF_TEMPORAL = 1_000;
const FROM = '2026-11-23';
const WEEKS = 4;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

const two = (n) => String(n).padStart(2, '0');
/** Each on a weekday and an hour of its own; 22 to 26 November 2021 are Monday to Friday. */
const ruleOf = (n) => ({
  day: DAYS[n % 5],
  date: `2021-11-${22 + (n % 5)}`,
  time: `${two(8 + (n % 9))}:${n % 2 === 0 ? '00' : '30'}`,
});

const many = (count, make) => Array.from({ length: count }, (_, n) => make(ruleOf(n), n));

/** Milliseconds for one rule. */
function cost(rules, expand) {
  const all = () => {
    let found = 0;
    for (const rule of rules) found += expand(rule);
    if (found !== rules.length * WEEKS) throw new Error(`${found} dates of ${rules.length} rules`);
    keep(found);
  };
  return cpuRuns(all, { runs: 3, warmUp: 1 }).median / rules.length;
}

function withRrule() {
  const { RRule, rrulestr } = rrule.RRule ? rrule : rrule.default;
  const rules = many(RULES_OF_RRULE, ({ day, date, time }) =>
    rrulestr(
      `DTSTART:${date.replaceAll('-', '')}T${time.replace(':', '')}00Z\nRRULE:FREQ=WEEKLY;BYDAY=${day}`,
    ),
  );
  if (!(rules[0] instanceof RRule)) throw new Error('rrule reads something else');
  const from = new Date(`${FROM}T00:00:00Z`);
  const to = new Date(from.getTime() + WEEKS * 7 * 86_400_000 - 1);
  // It keeps what it was asked before: each run asks for a minute more.
  let n = 0;
  return cost(rules, (rule) => {
    n += 1;
    return rule.between(new Date(from.getTime() - n * 1000), to).length;
  });
}

function withTemporal() {
  const rules = many(
    RULES_OF_TEMPORAL,
    ({ day, date, time }) =>
      new RRuleTemporal({
        rruleString: `DTSTART:${date.replaceAll('-', '')}T${time.replace(':', '')}00Z\nRRULE:FREQ=WEEKLY;BYDAY=${day}`,
        ...{ temporal: Temporal, cache: false },
      }),
  );
  const from = Temporal.ZonedDateTime.from(`${FROM}T00:00:00[UTC]`);
  const to = from.add({ weeks: WEEKS }).subtract({ seconds: 1 });
  return cost(rules, (rule) => rule.between(from, to, true).length);
}

async function ours() {
  const at = await part('testing/at', 'at');
  const expand = await part('recurrence/expand', 'expand');
  const compile = await part('plan/compile', 'compile');
  const aSnapshot = await part('testing/a-plan', 'aSnapshot');
  const series = many(RULES, ({ day, date, time }, n) => ({
    ...{ id: `series${n}`, recurrence: { type: 'rule', rule: `FREQ=WEEKLY;BYDAY=${day}` } },
    ...{ start: `${date}T${time}`, amount: { minutes: 60 }, holidays: 'keep', splitFrom: null },
    ...{ kind: 'appointment', worksiteId: null, taskId: null, clientId: null, locationId: null },
    ...{ title: 'Visite', team: [], note: null },
  }));
  const plan = compile(aSnapshot({ series }));
  const start = at(`${FROM} 00:00`);
  const range = { start, end: start + WEEKS * 7 * 1440 };
  return cost(series, (one) => expand(plan, one, range).occurrences.length);
}

export async function benchRecurrence() {
  const one = (await ours()) * 1000;
  const weekly = `weekly rules over ${WEEKS} weeks`;
  return [
    { target: `F3 ${RULES} ${weekly}`, ours: (one * RULES) / 1000, unit: 'ms', limit: 100 },
    {
      target: `one of ${RULES} ${weekly}, beside rrule`,
      ...{ ours: one, peer: withRrule() * 1000, unit: 'us', times: 100 },
    },
    {
      target: `one of ${RULES} ${weekly}, beside rrule-temporal`,
      ...{ ours: one, peer: withTemporal() * 1000, unit: 'us', times: 10 },
    },
  ];
}
