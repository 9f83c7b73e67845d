import type { Intervention } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aLocation, aPerson, aWorksite, lead } from '../testing/records.js';
import { travelTooShort } from './travel-too-short.js';

/* Nantes and Angers: 80 km as the crow flies, 104 by road, two hours and some minutes at 50 km/h. */
const locations = [
  aLocation({ id: 'nantes', latitude: 47.2184, longitude: -1.5536 }),
  aLocation({ id: 'angers', latitude: 47.4784, longitude: -0.5632 }),
  aLocation({ id: 'nowhere' }),
];
const worksites = [
  aWorksite({ id: 'pool', locationId: 'nantes' }),
  aWorksite({ id: 'stove', locationId: 'angers' }),
];
const visit = (
  id: string,
  from: string,
  to: string,
  parts: Partial<Intervention>,
): Intervention => {
  const [start, end] = [at(`2026-11-23 ${from}`), at(`2026-11-23 ${to}`)];
  const slot = { start, end, amount: { minutes: end - start } };
  return anIntervention({ id, kind: 'appointment', ...slot, team: [lead('paul')], ...parts });
};
const morning = visit('pool', '08:00', '10:00', { worksiteId: 'pool' });
const later = (from: string, parts: Partial<Intervention> = {}) =>
  visit('stove', from, '17:00', { worksiteId: 'stove', ...parts });
const judged = (...interventions: readonly Intervention[]) =>
  judgedBy(travelTooShort, { resources: [aPerson()], locations, worksites, interventions });

describe('travel-too-short', () => {
  it('tells an hour between Nantes and Angers, and when somebody could be there', () => {
    const [found] = judged(morning, later('11:00'));

    expect(found).toMatchObject({
      ...{ severity: 'warning', subject: 'paul', ids: ['pool', 'stove'] },
      ...{ from: at('2026-11-23 10:00'), to: at('2026-11-23 11:00') },
    });
    expect(found?.needed).toBeGreaterThan(at('2026-11-23 11:55'));
    expect(found?.needed).toBeLessThan(at('2026-11-23 12:15'));
    expect(judged(morning, later('13:00'))).toEqual([]);
  });

  it('goes by the own place of a visit before that of its worksite', () => {
    expect(judged(morning, later('10:30', { locationId: 'nantes' }))).toEqual([]);
    expect(judged(morning, later('10:30', { locationId: 'nowhere' }))).toEqual([]);
  });

  it('looks only at what follows on the same day', () => {
    const noon = visit('noon', '10:00', '11:00', { worksiteId: 'pool' });

    expect(judged(morning, noon, later('11:30'))).toMatchObject([{ ids: ['noon', 'stove'] }]);
    expect(
      judged(morning, {
        ...later('11:00'),
        start: at('2026-11-24 08:00'),
        end: at('2026-11-24 09:00'),
      }),
    ).toEqual([]);
  });

  it('leaves what overlaps to the double bookings, and history alone', () => {
    expect(judged(morning, later('09:00'))).toEqual([]);
    expect(judged({ ...morning, state: 'done' }, later('11:00', { state: 'done' }))).toEqual([]);
  });
});
