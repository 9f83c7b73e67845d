import { describe, expect, it } from '@jest/globals';
import type { PlanningTask, TaskLink } from '@pastille/scheduling';
import { aPlan, aTask, aWorksite, anIntervention, at } from '@pastille/scheduling/testing';
import { factsOf } from '../view/facts.js';
import { linesOf } from './lines-of.js';

const work = (id: string, taskId: string, start: string, end: string) =>
  anIntervention({
    ...{ id, taskId, worksiteId: 'pool', amount: { halfDays: 2 } },
    ...{ start: at(start), end: at(end) },
  });

const wait = (parts: Partial<TaskLink> = {}): TaskLink => ({
  ...{ predecessorId: 'pour', kind: 'FS', lag: { elapsed: 0 }, max: null },
  ...parts,
});

function linesWith(link: TaskLink, others: readonly PlanningTask[] = []) {
  const plan = aPlan({
    worksites: [aWorksite({ id: 'pool' })],
    tasks: [
      aTask({ id: 'pour', worksiteId: 'pool', order: 1, label: 'Dalle' }),
      aTask({ id: 'tiles', worksiteId: 'pool', order: 2, label: 'Carrelage', links: [link] }),
      ...others,
    ],
    interventions: [
      work('pour-1', 'pour', '2026-11-23 08:00', '2026-11-23 17:30'),
      work('pour-2', 'pour', '2026-11-25 08:00', '2026-11-25 17:30'),
      work('tiles-1', 'tiles', '2026-11-26 08:00', '2026-11-26 17:30'),
      work('tiles-2', 'tiles', '2026-11-30 08:00', '2026-11-30 17:30'),
    ],
  });
  return linesOf({ plan, facts: factsOf(plan, at('2026-11-23 07:00')) }, ['pool']);
}

describe('the line of a link', () => {
  it.each([
    ['FS', 'pour-2', 'tiles-1'],
    ['SS', 'pour-1', 'tiles-1'],
    ['FF', 'pour-2', 'tiles-2'],
    ['SF', 'pour-1', 'tiles-2'],
  ] as const)('%s joins the bars from which it counts and which it holds', (kind, from, to) => {
    const [line] = linesWith(wait({ kind }));

    expect(line).toMatchObject({ from: { id: from }, to: { id: to }, broken: null });
  });

  it('says why it is not kept', () => {
    const [line] = linesWith(wait({ lag: { elapsed: 21 * 1440 } }));

    expect(line?.broken).toMatchObject({ code: 'precedence-violated', subject: 'tiles' });
  });

  it('is late where the wait is longer than it may be', () => {
    const [line] = linesWith(wait({ kind: 'FF', max: { elapsed: 1440 } }));

    expect(line?.broken).toMatchObject({ code: 'max-lag' });
  });

  it('is not drawn where one of the two stands nowhere', () => {
    const later = aTask({
      ...{ id: 'seal', worksiteId: 'pool', order: 3 },
      links: [wait({ predecessorId: 'tiles' })],
    });

    expect(linesWith(wait(), [later]).map(({ key }) => key)).toEqual(['tiles pour']);
  });
});
