import { toLocal } from '@pastille/time';
import type { Intervention, Plan, Series } from '../model/index.js';
import { parseWallTime, wallTime } from '../recurrence/wall-time.js';
import { aPlan, PARIS } from '../testing/a-plan.js';
import { aSeries, ruled } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { aCrew, anIntervention, aPerson, lead } from '../testing/records.js';
import { agenda } from './agenda.js';
import type { AgendaEntry, RuledSeries } from './agenda-entry.js';
import type { AgendaQuery } from './agenda-query.js';

const resources = [
  aPerson(),
  aPerson({ id: 'lea', name: 'Léa' }),
  aCrew({ members: [{ resourceId: 'paul', from: null, to: '2027-01-12' }] }),
];

const planOf = (series: Partial<Series>, interventions: readonly Intervention[] = []): Plan =>
  aPlan({
    resources,
    series: [aSeries({ team: [lead('paul')], ...series })],
    interventions,
  });

const told = (plan: Plan, parts: Partial<AgendaQuery> = {}): readonly AgendaEntry[] =>
  agenda(plan, {
    scope: { type: 'person', id: 'paul' },
    includes: { own: true, crew: false, absences: false, onCall: false },
    window: { start: at('2027-01-01'), end: at('2027-02-01') },
    keepsCancelled: () => false,
    most: 1000,
    ...parts,
  }).entries;

const rulesOf = (entries: readonly AgendaEntry[]): readonly RuledSeries[] =>
  entries.flatMap((entry) => (entry.type === 'series' ? [entry] : []));

const text = (local: number): string => wallTime(local).slice(5).replace('T', ' ');

/** A series in short: when it begins and ends, what it leaves out, and what is otherwise. */
const inShort = (entries: readonly AgendaEntry[]) =>
  rulesOf(entries).map(({ rule, start, end, except, exceptions }) => ({
    rule,
    first: `${text(start)}–${text(end).slice(6)}`,
    except: except.map(text),
    otherwise: exceptions.map(
      (one) =>
        `${text(one.key)} → ${text(toLocal(PARIS, one.start))}–${text(toLocal(PARIS, one.end)).slice(6)}`,
    ),
  }));

/** What was made of the visit of a day, and told. */
const visit = (key: string, parts: Partial<Intervention> = {}): Intervention => {
  const one = anIntervention({
    ...{ id: `v-${key}`, kind: 'appointment', title: 'Entretien', amount: { minutes: 60 } },
    ...{ start: at(`2027-${key} 08:00`), end: at(`2027-${key} 09:00`), team: [lead('paul')] },
    occurrence: { seriesId: 'series', key: `2027-${key}T08:00` },
    ...parts,
  });
  const { start, end, team, state } = one;
  return 'published' in parts ? one : { ...one, published: { start, end, team, state } };
};

const MONDAYS = { rule: 'FREQ=WEEKLY;BYDAY=MO', first: '01-04 08:00–09:00' };

it('is its rule, from its first visit on, whatever the window', () => {
  expect(inShort(told(planOf({ start: '2025-01-06T08:00' })))).toEqual([
    { rule: 'FREQ=WEEKLY;BYDAY=MO', first: '01-06 08:00–09:00', except: [], otherwise: [] },
  ]);
});

it('leaves out what its holidays skip, and tells what they move', () => {
  // Friday the first of January.
  const friday = { start: '2026-12-04T08:00', recurrence: ruled('FREQ=WEEKLY;BYDAY=FR') };

  expect(inShort(told(planOf({ ...friday, holidays: 'skip' })))).toMatchObject([
    { except: ['01-01 08:00'], otherwise: [] },
  ]);
  expect(inShort(told(planOf({ ...friday, holidays: 'next' })))).toMatchObject([
    { except: [], otherwise: ['01-01 08:00 → 01-04 08:00–09:00'] },
  ]);
});

it('tells a visit that was moved beside the rule, and leaves out one that is off', () => {
  const moved = visit('01-11', { start: at('2027-01-12 14:00'), end: at('2027-01-12 15:00') });
  const off = visit('01-18', { state: 'cancelled' });

  expect(inShort(told(planOf({}, [moved, off])))).toEqual([
    {
      ...MONDAYS,
      except: ['01-18 08:00'],
      otherwise: ['01-11 08:00 → 01-12 14:00–15:00'],
    },
  ]);
});

it('tells once what the rule says already: a visit that was closed is no other visit', () => {
  const entries = told(planOf({}, [visit('01-11', { state: 'done' })]));

  expect(inShort(entries)).toEqual([{ ...MONDAYS, except: [], otherwise: [] }]);
  expect(entries).toHaveLength(1);
});

it('tells other words, and another team, beside the rule', () => {
  const note = visit('01-11', { note: 'Apporter le filtre' });
  const both = visit('01-18', { team: [lead('lea')] });

  expect(inShort(told(planOf({}, [note, both])))).toEqual([
    { ...MONDAYS, except: ['01-18 08:00'], otherwise: ['01-11 08:00 → 01-11 08:00–09:00'] },
  ]);
});

it('knows nothing of a draft: the visit is where the rule says', () => {
  const draft = visit('01-11', { start: at('2027-01-12 14:00'), published: null });

  expect(inShort(told(planOf({}, [draft])))).toEqual([{ ...MONDAYS, except: [], otherwise: [] }]);
});

it('tells a visit that was moved into the window, under the day that the rule gave it', () => {
  const plan = planOf({}, [
    visit('02-01', { start: at('2027-01-29 10:00'), end: at('2027-01-29 11:00') }),
  ]);

  expect(inShort(told(plan))).toMatchObject([{ otherwise: ['02-01 08:00 → 01-29 10:00–11:00'] }]);
});

it('tells by itself a visit that became somebody else’s', () => {
  const entries = told(planOf({}, [visit('01-11', { team: [lead('lea')] })]), {
    scope: { type: 'person', id: 'lea' },
  });

  expect(entries).toMatchObject([{ type: 'day', date: '2027-01-11' }]);
});

it('is a crew’s for its members, on the days on which they are in it', () => {
  expect(inShort(told(planOf({ team: [lead('crew')] })))).toEqual([
    { ...MONDAYS, except: ['01-18 08:00', '01-25 08:00'], otherwise: [] },
  ]);
});

it('has no rule where its hour may be one that a night of change has twice or not at all', () => {
  const nights = {
    ...{ kind: 'block' as const, start: '2027-01-03T02:30', amount: { minutes: 30 } },
    recurrence: ruled('FREQ=WEEKLY;BYDAY=SU'),
  };
  const window = { start: at('2027-03-20'), end: at('2027-04-05') };

  expect(told(planOf(nights), { window })).toMatchObject([
    { type: 'day', date: '2027-03-21', start: at('2027-03-21 02:30') },
    { type: 'day', date: '2027-03-28', start: at('2027-03-28 03:30') },
    { type: 'day', date: '2027-04-04', start: at('2027-04-04 02:30') },
  ]);
});

it('takes as long as on most days, and tells the others beside the rule', () => {
  // Two half-days: Friday ends at four.
  const daily = {
    ...{ kind: 'work' as const, start: '2027-01-04T08:00', amount: { halfDays: 2 } },
    recurrence: ruled('FREQ=WEEKLY;BYDAY=MO,FR;COUNT=5'),
  };

  expect(inShort(told(planOf(daily)))).toMatchObject([
    {
      first: '01-04 08:00–17:30',
      otherwise: ['01-08 08:00 → 01-08 08:00–16:00', '01-15 08:00 → 01-15 08:00–16:00'],
    },
  ]);
});

it('has no rule where a visit takes more than a day: each day is told', () => {
  const entries = told(
    planOf({
      kind: 'work',
      amount: { halfDays: 4 },
      recurrence: ruled('FREQ=MONTHLY;BYMONTHDAY=8'),
    }),
  );

  expect(entries).toMatchObject([
    { type: 'day', date: '2027-01-08', nth: 1, of: 2 },
    { type: 'day', date: '2027-01-11', nth: 2, of: 2 },
  ]);
});

it('is never told where it opens tasks and has no visits', () => {
  expect(told(planOf({ recurrence: { type: 'after-last-visit', months: 12 } }))).toEqual([]);
  expect(
    told(planOf({ recurrence: { type: 'yearly-window', from: '01-05', to: '01-31' } })),
  ).toEqual([]);
});

it('names keys as the rule does', () => {
  const [one] = rulesOf(told(planOf({}, [visit('01-18', { state: 'cancelled' })])));

  expect(one?.except).toEqual([parseWallTime('2027-01-18T08:00')]);
});
