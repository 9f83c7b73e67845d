import { describe, expect, it } from '@jest/globals';
import { CommandBody, type TemplateView } from '@pastille/contracts';
import { compile, type Plan, type Series, type Worksite } from '@pastille/scheduling';
import {
  aCrew,
  aPerson,
  aSeries,
  aSnapshot,
  aTask,
  aWorksite,
  lead,
} from '@pastille/scheduling/testing';
import {
  commandOf,
  outlookOf,
  planFrom,
  stepsThere,
  wireOf,
  type ApplyChoice,
} from './plan-template.js';
import { timelineOf } from './timeline-of.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const worksite: Worksite = aWorksite({ id: uuid(1) });
const crew = aCrew({ id: uuid(2), members: [{ resourceId: 'paul', from: null, to: null }] });
const planWith = (tasks: Parameters<typeof aTask>[0][] = [], series: Series[] = []): Plan =>
  compile(
    aSnapshot({
      ...{ worksites: [worksite], resources: [aPerson(), crew], series },
      tasks: tasks.map((one) => aTask({ worksiteId: worksite.id, ...one })),
    }),
  );

const template: TemplateView = {
  ...{ id: uuid(3), name: 'Piscine coque', trade: 'Piscines', archived: false, version: 2 },
  ...{ madeBy: 'Hélène', madeAt: 0 },
  steps: [
    {
      ...{ key: 'belt', kindId: null, label: 'Ceinture béton', amount: { halfDays: 2 } },
      ...{ people: 3, skills: [], after: [] },
    },
    {
      ...{ key: 'coping', kindId: null, label: 'Margelles', amount: { halfDays: 2 }, people: 2 },
      skills: ['Permis C'],
      after: [{ key: 'belt', kind: 'FS', lag: { elapsed: 7 * 1440 }, max: null }],
    },
  ],
};

const choice = (parts: Partial<ApplyChoice> = {}): ApplyChoice => ({
  ...{ template, start: '2026-11-23', crewId: crew.id, planned: true, actId: uuid(4) },
  leftOut: new Set<string>(),
  ...parts,
});

describe('a template about to be applied', () => {
  it('shows each step with its dates and its wait', () => {
    const outlook = outlookOf(planWith(), worksite, choice());

    const days = outlook.dates.map(({ end, start }) => Math.round((end - start) / 60));
    expect(days).toEqual([9.5, 9.5].map(Math.round));
    expect(outlook.steps.map(({ isMade, isThere }) => [isMade, isThere])).toEqual([
      [true, false],
      [true, false],
    ]);
    const timeline = timelineOf(planWith().settings.zone, outlook.span ?? { from: 0, to: 1 });
    const [first, second] = outlook.dates;
    if (!first || !second) throw new Error('two dates');
    // Monday 23 November to Sunday 6 December: two weeks, the work on the first and the ninth day.
    expect(timeline.weeks.map(({ left }) => left)).toEqual([0, 50]);
    expect(Math.round(timeline.workOf(second).left)).toBe(60);
    expect(timeline.waitOf(first)).toBeNull();
    expect(Math.round(timeline.waitOf(second)?.width ?? 0)).toBe(50);
  });

  it('jumps the visits that come again for somebody of the crew', () => {
    const visit = aSeries({
      ...{ start: '2026-11-23T08:00', amount: { halfDays: 2 }, team: [lead('paul')] },
      ...{ id: uuid(5), worksiteId: worksite.id },
    });
    const plan = planWith([], [visit]);
    const startIn = (known: Plan) => outlookOf(known, worksite, choice()).dates[0]?.start ?? 0;

    expect(startIn(planFrom(plan, '2026-11-23')) - startIn(plan)).toBe(1440);
  });

  it('knows what is on the worksite already', () => {
    const plan = planWith([{ label: 'ceinture béton' }]);

    expect([...stepsThere(plan, worksite, template)]).toEqual(['belt']);
  });

  it('is one act that the wire takes, with or without dates', () => {
    for (const planned of [true, false]) {
      const outlook = outlookOf(planWith(), worksite, choice());

      const wire = wireOf(commandOf(choice({ planned }), outlook));

      const body = CommandBody.parse(wire);
      expect(body.type).toBe(planned ? 'batch' : 'add-tasks');
      const add = body.type === 'batch' ? body.commands[0] : body;
      expect(add).toMatchObject({
        template: { id: template.id, version: 2, name: 'Piscine coque' },
      });
      expect(JSON.stringify(body).includes('"resourceId"')).toBe(planned);
    }
  });
});
