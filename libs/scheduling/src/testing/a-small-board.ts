import type { Intervention, Plan, TaskLink } from '../model/index.js';
import { aPlan, MORNINGS, someSettings } from './a-plan.js';
import { at } from './at.js';
import {
  aClient,
  aCrew,
  aMachine,
  aPerson,
  aSubcontractor,
  anIntervention,
  aTask,
  aWorksite,
  lead,
} from './records.js';

export const PEOPLE = ['paul', 'lea', 'electrician', 'digger', 'crew', 'nobody'];
export const BARS = ['b1', 'b2', 'b3', 'b4', 'b5'];
export const TASKS = ['t1', 't2', 't3', 't4'];

const CURING: TaskLink = { predecessorId: 't1', kind: 'FS', lag: { elapsed: 2880 }, max: null };

const standing = (id: string, taskId: string, day: string): Intervention =>
  anIntervention({
    ...{ id, taskId, team: [lead('paul')] },
    ...{ start: at(`2026-11-${day} 08:00`), end: at(`2026-11-${day} 17:30`) },
  });

/** A company in which everything happens to the same few people, jobs and days. */
export const smallBoard = (): Plan =>
  aPlan({
    settings: someSettings({ overbooking: { staff: 'warn', equipment: 'refuse' } }),
    clients: [aClient(), aClient({ id: 'held', name: 'M. Roy', holdReason: 'impayé' })],
    worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2', clientId: 'held' })],
    tasks: TASKS.map((id, i) =>
      aTask({
        id,
        worksiteId: i === 2 ? 'w2' : 'worksite',
        estimate: { halfDays: 3 },
        links: i === 1 ? [CURING] : i === 3 ? [{ ...CURING, kind: 'SS', lag: { elapsed: 0 } }] : [],
      }),
    ),
    interventions: [standing('b1', 't1', '23'), standing('b2', 't2', '26')],
    resources: [
      aPerson(),
      aPerson({ id: 'lea', name: 'Léa', hours: MORNINGS }),
      aSubcontractor(),
      aMachine(),
      aCrew({
        members: [
          { resourceId: 'paul', from: null, to: '2026-11-26' },
          { resourceId: 'digger', from: '2026-11-25', to: null },
        ],
      }),
    ],
  });
