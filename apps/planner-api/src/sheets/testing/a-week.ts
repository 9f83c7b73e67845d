import type { Intervention, Plan, Snapshot } from '@pastille/scheduling';
import { aPerson, aPlan, anIntervention, lead } from '@pastille/scheduling/testing';
import { makeWeek } from '../week/make-week.js';
import type { ToldWork } from '../week/told-work.js';
import type { WeekAsk } from '../week/week-ground.js';
import type { WeekSheet } from '../week/week-sheet.js';

/** Everybody was told of it as it stands, unless said otherwise. */
export function toldBar(parts: Partial<Intervention> = {}): Intervention {
  const one = anIntervention({ team: [lead('paul')], ...parts });
  const { start, end, team, state } = one;
  return 'published' in parts ? one : { ...one, published: { start, end, team, state } };
}

export const aWeekAsk = (parts: Partial<WeekAsk> = {}): WeekAsk => ({
  ...{ from: '2026-11-25', weeks: 1, by: 'person', paper: 'a4', locale: 'fr' },
  ...{ withEquipment: false, only: null },
  printed: { at: new Date('2026-11-23T06:10:00Z'), by: 'Camille Perrin' },
  ...parts,
});

export const aPlanWith = (
  interventions: readonly Intervention[],
  parts: Partial<Snapshot> = {},
): Plan => aPlan({ resources: [aPerson()], interventions, ...parts });

export const weekOf = (
  plan: Plan,
  parts: Partial<WeekAsk> = {},
  isSeen?: (work: ToldWork) => boolean,
): WeekSheet => makeWeek(plan, aWeekAsk(parts), isSeen);

/** Rows in short: « Paul Durand: 0-4 Mme Martin, 8-10 Congés ». */
export const inShort = ({ groups }: WeekSheet): readonly string[] =>
  groups.flatMap(({ title, rows }) => [
    ...(title === null ? [] : [`# ${title}`]),
    ...rows.map(
      (row) =>
        `${row.title}: ${row.blocks
          .map(({ from, to, time, title }) =>
            [`${from}-${to}`, time, title].filter(Boolean).join(' '),
          )
          .join(', ')}`,
    ),
  ]);
