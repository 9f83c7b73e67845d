import type { Plan, Snapshot } from '../model/index.js';
import {
  anAbsence,
  anIntervention,
  aLocation,
  aPerson,
  aPlan,
  aTask,
  aTaskKind,
  at,
  lead,
  MORNINGS,
} from '../testing/index.js';
import { candidates, type ThoughtSlot } from './candidates.js';

const people = [
  aPerson(),
  aPerson({ id: 'lea', name: 'Léa' }),
  aPerson({ id: 'tom', name: 'Tom' }),
];
const job = anIntervention({ taskId: 'task', team: [lead('paul')] });
const plan = (parts: Partial<Snapshot> = {}): Plan =>
  aPlan({ resources: people, tasks: [aTask()], interventions: [job], ...parts });
const ids = (current: Plan): readonly string[] =>
  candidates(current, 'intervention').map(({ resourceId }) => resourceId);

describe('who has time for a bar', () => {
  it('is everybody who is free, at work, employed and not on it yet', () => {
    const gone = aPerson({ id: 'ann', archived: true });
    const part = aPerson({ id: 'eve', hours: MORNINGS });
    const away = anAbsence({
      resourceId: 'tom',
      start: at('2026-11-23 14:00'),
      end: at('2026-11-23 15:00'),
    });

    expect(ids(plan({ resources: [...people, gone, part] }))).toEqual(['lea', 'tom']);
    expect(ids(plan({ absences: [away] }))).toEqual(['lea']);
    expect(
      ids(plan({ interventions: [job, anIntervention({ id: 'b', team: [lead('lea')] })] })),
    ).toEqual(['tom']);
  });

  it('is ranked by skill, then by the road and the week', () => {
    const gas = { skills: [{ name: 'gaz', until: null }] };
    const busy = anIntervention({
      id: 'b',
      team: [lead('lea')],
      start: at('2026-11-24 08:00'),
      end: at('2026-11-24 17:30'),
    });
    const skilled = plan({
      ...{ resources: [...people.slice(0, 2), aPerson({ id: 'tom', name: 'Tom', ...gas })] },
      tasks: [aTask({ skills: ['gaz'] })],
    });

    expect(ids(plan({ interventions: [job, busy] }))).toEqual(['tom', 'lea']);
    expect(
      candidates(skilled, 'intervention').map(({ resourceId, lacks }) => [resourceId, lacks]),
    ).toEqual([
      ['tom', []],
      ['lea', ['gaz']],
    ]);
    expect(candidates(skilled, 'intervention')[0]?.reasons).toContainEqual({
      ...{ code: 'skill', params: { id: 'tom', who: 'Tom', skill: 'gaz' } },
    });
  });

  it('is of the trade first, and of the office last', () => {
    const pools = aTaskKind({ trade: 'Piscines' });
    const trades = [
      aPerson({ id: 'a-desk', name: 'Bureau', trade: null }),
      aPerson({ id: 'b-garden', name: 'Jardin', trade: 'Jardins' }),
      aPerson({ id: 'c-pool', name: 'Piscine', trade: 'Piscines' }),
    ];
    const current = plan({
      resources: [aPerson(), ...trades],
      ...{ taskKinds: [pools], tasks: [aTask({ kindId: pools.id })] },
    });

    expect(ids(current)).toEqual(['c-pool', 'b-garden', 'a-desk']);
  });

  it('may be asked before there is a bar', () => {
    const slot: ThoughtSlot = {
      ...{ kind: 'appointment', start: at('2026-11-23 14:00'), amount: { minutes: 60 } },
      ...{ taskId: null, worksiteId: null, locationId: 'home', team: [] },
    };
    const locations = [
      aLocation({ id: 'home', latitude: 47.2, longitude: -1.5 }),
      aLocation({ id: 'near', latitude: 47.2, longitude: -1.55 }),
    ];
    const morning = anIntervention({
      ...{ id: 'b', team: [lead('tom')], locationId: 'near' },
      ...{ end: at('2026-11-23 12:00'), amount: { halfDays: 1 } },
    });

    const found = candidates(plan({ locations, interventions: [job, morning] }), slot);

    expect(found.map(({ resourceId, kilometres }) => [resourceId, kilometres])).toEqual([
      ['tom', 4],
      ['lea', null],
    ]);
    expect(candidates(plan(), 'none')).toEqual([]);
  });
});
