import { describeViolation } from '../sentences/describe-violation.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { ALICE, aSchedule, refusal } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import type { PlanningCommand, Reassign, Resize, Shift } from './command.js';
import { decide } from './decide.js';

const TUESDAY = at('2026-11-24 08:00');

const plan = aPlan({
  resources: [aPerson(), aPerson({ id: 'gone', name: 'Guy', archived: true })],
  worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2' })],
  tasks: [
    aTask(),
    aTask({ id: 'liner', label: 'Liner' }),
    aTask({ id: 'stove', worksiteId: 'w2', label: 'Poêle' }),
  ],
  interventions: [
    anIntervention({ id: 'bar', taskId: 'task', team: [lead('paul')] }),
    anIntervention({ id: 'liner', taskId: 'liner', team: [lead('paul')] }),
    anIntervention({ id: 'crane', kind: 'block', amount: null, end: at('2026-11-23 11:00') }),
    anIntervention({ id: 'off', taskId: 'task', state: 'cancelled' }),
  ],
});

const moves = (...all: readonly (readonly [id: string, start: number])[]): PlanningCommand => ({
  ...{ type: 'move', ripple: 'none', unlock: false },
  moves: all.map(([interventionId, start]) => ({ interventionId, start, replace: null })),
});
const replaces = (from: string, to: string): PlanningCommand => ({
  ...{ type: 'move', ripple: 'none', unlock: false },
  moves: [{ interventionId: 'bar', start: TUESDAY, replace: { from, to } }],
});
const gives = (parts: Partial<Reassign>): PlanningCommand => ({
  ...{ type: 'reassign', interventionId: 'bar', remove: [], replace: [], add: [], lead: null },
  ...parts,
});
const sizes = (parts: Partial<Resize>): PlanningCommand => ({
  ...{ type: 'resize', interventionId: 'bar', start: null, amount: null, end: null },
  ripple: 'none',
  ...parts,
});
const merges = (interventionId: string, otherId: string): PlanningCommand => ({
  ...{ type: 'merge', interventionId, otherId },
});
const splits = (interventionId: string, minute: number): PlanningCommand => ({
  ...{ type: 'split', interventionId, newId: 'new', at: minute },
});
const shifts = (scope: Shift['scope'], halfDays = 2): PlanningCommand => ({
  ...{ type: 'shift', scope, by: { halfDays }, others: false },
});
const links = (taskId: string, predecessorId: string, elapsed = 0): PlanningCommand => ({
  ...{ type: 'link', taskId },
  link: { predecessorId, kind: 'FS', lag: { elapsed }, max: null },
});

describe('a refusal names the field at fault', () => {
  it.each<[string, PlanningCommand, string]>([
    ['a move of what is not there', moves(['x', TUESDAY]), 'moves.0.interventionId'],
    ['a second move beyond 2099', moves(['bar', TUESDAY], ['liner', 9e7]), 'moves.1.start'],
    ['a bar moved twice', moves(['bar', TUESDAY], ['bar', TUESDAY]), 'moves'],
    ['a place taken of who is not there', replaces('gone', 'paul'), 'moves.0.replace.from'],
    ['a place given to who has left', replaces('paul', 'gone'), 'moves.0.replace.to'],
    ['a team of what is not there', gives({ interventionId: 'x' }), 'interventionId'],
    [
      'somebody who is not there replaced',
      gives({ replace: [{ from: 'x', to: 'paul' }] }),
      'replace',
    ],
    ['a replacement who has left', gives({ replace: [{ from: 'paul', to: 'gone' }] }), 'replace'],
    ['somebody added who has left', gives({ add: [lead('gone')] }), 'add'],
    ['a lead who is not on the team', gives({ lead: 'gone' }), 'lead'],
    [
      'another size of what is not there',
      sizes({ interventionId: 'x', end: TUESDAY }),
      'interventionId',
    ],
    ['a right edge before the left one', sizes({ end: at('2026-11-22 08:00') }), 'end'],
    ['a left edge beyond the right one', sizes({ start: at('2026-11-25 08:00') }), 'start'],
    ['a crane for days', sizes({ interventionId: 'crane', amount: { halfDays: 1 } }), 'amount'],
    [
      'a crane that ends before it begins',
      sizes({ interventionId: 'crane', end: at('2026-11-23 07:00') }),
      'end',
    ],
    ['nothing merged', merges('x', 'bar'), 'interventionId'],
    ['a merge with nothing', merges('bar', 'x'), 'otherId'],
    ['a merge with itself', merges('bar', 'bar'), 'otherId'],
    ['a merge with another task', merges('bar', 'liner'), 'otherId'],
    ['a merge with a crane', merges('bar', 'crane'), 'otherId'],
    ['a split of what is not there', splits('x', TUESDAY), 'interventionId'],
    ['a split at the beginning', splits('bar', at('2026-11-23 08:00')), 'at'],
    ['a shift by nothing', shifts({ type: 'interventions', ids: ['bar'] }, 0), 'by'],
    [
      'a shift of a bar that is not there',
      shifts({ type: 'interventions', ids: ['bar', 'x'] }),
      'scope.ids.1',
    ],
    [
      'a shift of no worksite',
      shifts({ type: 'worksite', worksiteId: 'x', from: TUESDAY }),
      'scope.worksiteId',
    ],
    [
      'a shift of nobody',
      shifts({ type: 'resource', resourceId: 'x', from: TUESDAY }),
      'scope.resourceId',
    ],
    [
      'a shift from beyond 2099',
      shifts({ type: 'worksite', worksiteId: 'worksite', from: 9e7 }),
      'scope.from',
    ],
    ['a link of no task', links('x', 'task'), 'taskId'],
    ['a link to no task', links('liner', 'x'), 'link.predecessorId'],
    ['a link to another worksite', links('liner', 'stove'), 'link.predecessorId'],
    ['a link to itself', links('liner', 'liner'), 'link.predecessorId'],
    ['a lag of more than two years', links('liner', 'task', 1_051_201), 'link.lag'],
    ['a task that is not there', aSchedule({ taskId: 'x' }), 'taskId'],
  ])('%s', (_, command, field) => {
    const [first] = refusal(decide(plan, command, ALICE)).violations;

    expect(first).toMatchObject({ field });
  });

  it.each<[string, PlanningCommand, string]>([
    [
      'a cancelled bar is named',
      moves(['off', TUESDAY]),
      'L’intervention « Terrassement · Piscine Martin » est annulée.',
    ],
    [
      'a task of another worksite is named',
      aSchedule({ taskId: 'stove', worksiteId: 'worksite' }),
      'La tâche « Poêle » appartient à un autre chantier.',
    ],
    [
      'a predecessor of another worksite is named',
      links('liner', 'stove'),
      'La tâche « Poêle » appartient à un autre chantier.',
    ],
    [
      'a bar that cannot be cut is named',
      splits('bar', at('2026-11-23 08:00')),
      'Impossible de couper ici « Terrassement · Piscine Martin » : l’une des deux parties serait vide.',
    ],
  ])('in the sentence, %s', (_, command, sentence) => {
    const [first] = refusal(decide(plan, command, ALICE)).violations;

    expect(first && describeViolation(first, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(sentence);
  });

  it('a lag of two years to the minute is no fault', () => {
    expect(decide(plan, links('liner', 'task', 1_051_200), ALICE).status).toBe('accepted');
  });
});
