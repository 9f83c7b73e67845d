import { toLocal } from '@pastille/time';
import type { EditSeries } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Accepted } from '../decide/outcome.js';
import type { Intervention, Plan, Series } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { occurrencesOf } from '../recurrence/occurrences-of.js';
import { wallTime } from '../recurrence/wall-time.js';
import { aPlan, PARIS } from './a-plan.js';
import { aSeries } from './a-series.js';
import { at } from './at.js';
import { accepted, refusal, someContext } from './commands.js';
import { anIntervention, aPerson, aTask } from './records.js';

/** Every Monday of 2027 at eight; today is Wednesday 20 January. */
export const TODAY = someContext({ now: at('2027-01-20 12:00') });
export const BEFORE = someContext({ now: at('2026-12-01 12:00') });

export const override = (key: string, parts: Partial<Intervention> = {}): Intervention =>
  anIntervention({
    ...{ id: `o-${key}`, kind: 'appointment', title: 'Entretien', amount: { minutes: 60 } },
    ...{ start: at(`2027-${key} 14:00`), end: at(`2027-${key} 15:00`) },
    occurrence: { seriesId: 'series', key: `2027-${key}T08:00` },
    ...parts,
  });
export const withSeries = (
  parts: Partial<Series> = {},
  interventions: readonly Intervention[] = [],
): Plan =>
  aPlan({ resources: [aPerson()], tasks: [aTask()], series: [aSeries(parts)], interventions });

export const command = (parts: Partial<EditSeries>): EditSeries => ({
  ...{ type: 'edit-series', seriesId: 'series', key: '2027-02-01T08:00', scope: 'this' },
  ...{ change: {}, newId: 'new', ...parts },
});
export const edit = (plan: Plan, parts: Partial<EditSeries>, context = TODAY): Accepted =>
  accepted(decide(plan, command(parts), context));
export const edited = (plan: Plan, parts: Partial<EditSeries>, context = TODAY): Plan =>
  apply(plan, edit(plan, parts, context).changes);
export const whyNot = (plan: Plan, parts: Partial<EditSeries>): readonly string[] =>
  refusal(decide(plan, command(parts), TODAY)).violations.map(({ sentence }) => sentence);

/** All that takes place in the first weeks of 2027, stored or not: « 01-04 08:00 ». */
export function agenda(plan: Plan, until = '2027-03-01'): readonly string[] {
  const range = { start: at('2027-01-01'), end: at(until) };
  const stored = [...plan.records.intervention.values()].filter(
    ({ state, start }) => state !== 'cancelled' && start < range.end,
  );
  return [...stored, ...occurrencesOf(plan, range).occurrences]
    .sort((a, b) => a.start - b.start)
    .map(({ start, title }) => {
      const told = wallTime(toLocal(PARIS, start)).slice(5).replace('T', ' ');
      return `${told}${title === 'Entretien' ? '' : ` ${title}`}`;
    });
}
export const MONDAYS = ['01-04', '01-11', '01-18', '01-25', '02-01', '02-08', '02-15', '02-22'].map(
  (day) => `${day} 08:00`,
);
export const ruleOf = (plan: Plan, id: string): string | undefined => {
  const recurrence = plan.records.series.get(id)?.recurrence;
  return recurrence?.type === 'rule' ? recurrence.rule : undefined;
};
