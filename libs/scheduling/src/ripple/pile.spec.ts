import { jest } from '@jest/globals';
import type { Plan } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { anIntervention, aPerson, aTask, lead } from '../testing/records.js';
import { ripple, type Rippled } from './ripple.js';
import { MOST_LOOKS, Scene, shapeOf } from './scene.js';

const HOUR = { amount: { minutes: 60 }, team: [lead('paul')] };
const FRIDAY = { start: at('2026-11-20 08:00'), end: at('2026-11-20 09:00') };
const MONDAY = { start: at('2026-11-23 08:00'), end: at('2026-11-23 09:00') };

/** One hour on Friday, and many on Monday at eight, all of one person, who cannot do them all. */
const piled = (count: number): Plan =>
  aPlan({
    resources: [aPerson()],
    tasks: [aTask()],
    interventions: [
      anIntervention({ ...HOUR, ...FRIDAY, id: 'root' }),
      ...Array.from({ length: count }, (_, n) =>
        anIntervention({ ...HOUR, ...MONDAY, id: `pile-${String(n).padStart(5, '0')}` }),
      ),
    ],
  });

function pushed(plan: Plan): Rippled {
  const before = plan.intervention('root');
  if (!before) throw new Error('no root');
  return ripple(plan, [{ before, after: { ...before, ...MONDAY } }], {
    ...{ policy: 'push', others: true },
  });
}

describe('a pile of bars of one person', () => {
  it('makes room, each for the hand alone: what lay on each other stays so', () => {
    const { changes, stops } = pushed(piled(5));

    expect(changes.map(({ after }) => after)).toMatchObject(
      Array.from({ length: 5 }, () => ({ start: at('2026-11-23 09:00') })),
    );
    expect(stops).toEqual([]);
  });

  it('is looked at so often and no more: the bar at which it ends is told as a stop', () => {
    const looks = jest.spyOn(Scene.prototype, 'mayLook');
    const { changes, stops } = pushed(piled(2000));
    const counted = looks.mock.calls.length;
    looks.mockRestore();

    const firstLeft = `pile-${String(changes.length).padStart(5, '0')}`;
    expect(counted).toBe(MOST_LOOKS);
    expect(changes.length).toBeGreaterThan(300);
    expect(stops).toMatchObject([{ interventionId: firstLeft, actual: MONDAY.start }]);
  });

  it('keeps one record for each place of a bar, since much is remembered by record', () => {
    const plan = piled(1);
    const scene = new Scene(plan, { policy: 'push', others: true });
    const [record] = plan.interventionsOfResource('paul');
    if (!record) throw new Error('no bar');
    const bar = scene.barOf(record);

    const before = shapeOf(bar);
    Object.assign(bar, MONDAY);

    expect(before).toBe(record);
    expect(shapeOf(bar)).toMatchObject(MONDAY);
    expect(shapeOf(bar)).toBe(shapeOf(bar));
  });
});
