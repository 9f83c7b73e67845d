import type { Plan, Series, Settings } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { expand } from '../recurrence/expand.js';
import { aPlan, someSettings } from '../testing/a-plan.js';
import { aSeries } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, NOW, refusal } from '../testing/commands.js';
import { anIntervention, aPerson, lead } from '../testing/records.js';
import { decide } from './decide.js';

const withSeries = (parts: Partial<Series> = {}): Plan =>
  aPlan({ resources: [aPerson()], series: [aSeries({ team: [lead('paul')], ...parts })] });
const touch = (plan: Plan, key = '2027-01-11T08:00', interventionId = 'new') =>
  decide(plan, { type: 'touch-occurrence', seriesId: 'series', key, interventionId }, ALICE);

describe('touch-occurrence', () => {
  it('makes an intervention of it as it is, and nothing twice', () => {
    const plan = withSeries();
    const week = { start: at('2027-01-11'), end: at('2027-01-18') };

    const { changes } = accepted(touch(plan));
    const after = apply(plan, changes);

    const slot = { start: at('2027-01-11 08:00'), end: at('2027-01-11 09:00') };
    expect(changes.map((change) => change.after)).toEqual([
      anIntervention({
        ...{ id: 'new', kind: 'appointment', title: 'Entretien', team: [lead('paul')] },
        ...{ ...slot, amount: { minutes: 60 } },
        published: { ...slot, team: [lead('paul')], state: 'open' },
        occurrence: { seriesId: 'series', key: '2027-01-11T08:00' },
      }),
    ]);
    expect(expand(plan, aSeries(), week).occurrences).toHaveLength(1);
    expect(expand(after, aSeries(), week).occurrences).toEqual([]);
  });

  it('locks the time of a delivery, as any delivery’s', () => {
    const { changes } = accepted(touch(withSeries({ kind: 'block', amount: { minutes: 90 } })));

    expect(changes[0]?.after).toMatchObject({
      ...{ amount: null, end: at('2027-01-11 09:30') },
      lock: { time: { by: 'alice', at: NOW, reason: null }, team: null },
    });
  });

  it('is refused where nothing takes place', () => {
    const why = (plan: Plan, key?: string, id?: string) =>
      refusal(touch(plan, key, id)).violations.map(
        ({ sentence, field }) => `${field}: ${sentence}`,
      );

    expect(why(withSeries(), '2027-01-12T08:00')).toEqual(['key: not-an-occurrence']);
    expect(why(withSeries(), 'monday')).toEqual(['key: not-an-occurrence']);
    expect(why(withSeries({ holidays: 'skip' }), '2027-03-29T08:00')).toEqual([
      'key: not-an-occurrence',
    ]);
    expect(why(aPlan())).toEqual(['seriesId: unknown-series']);
  });

  it('is refused the second time, and under an id that is taken', () => {
    const plan = withSeries();
    const after = apply(plan, accepted(touch(plan)).changes);
    const why = (key: string, id: string) => refusal(touch(after, key, id)).violations[0]?.sentence;

    expect(why('2027-01-11T08:00', 'other')).toBe('occurrence-touched');
    expect(why('2027-01-18T08:00', 'new')).toBe('duplicate-id');
  });

  it('is refused over somebody’s other visit where the company books nobody twice', () => {
    const overbooking = { staff: 'refuse', equipment: 'refuse' } as const;
    const slot = { start: at('2027-01-11 08:30'), end: at('2027-01-11 09:30') };
    const visit = { kind: 'appointment', taskId: null, amount: { minutes: 60 } } as const;
    const plan = (settings: Settings): Plan =>
      aPlan({
        ...{ settings, resources: [aPerson()], series: [aSeries({ team: [lead('paul')] })] },
        interventions: [anIntervention({ ...visit, ...slot, team: [lead('paul')] })],
      });

    expect(refusal(touch(plan(someSettings({ overbooking })))).code).toBe('double-booked');
    expect(touch(plan(someSettings())).status).toBe('accepted');
  });
});
