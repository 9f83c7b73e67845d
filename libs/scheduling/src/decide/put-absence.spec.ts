import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { anAbsence, anIntervention, aPerson, lead } from '../testing/records.js';
import { decide } from './decide.js';

const by = (parts: Parameters<typeof anAbsence>[0] = {}) =>
  ({ type: 'put-absence', absence: anAbsence(parts) }) as const;
const plan = aPlan({
  resources: [aPerson()],
  interventions: [anIntervention({ team: [lead('paul')] })],
});

describe('put-absence', () => {
  it('moves nothing, and tells what it hits', () => {
    const { changes, added } = accepted(decide(plan, by({ reason: 'sickness' }), ALICE));

    expect(changes).toHaveLength(1);
    expect(added).toMatchObject([{ code: 'absence', subject: 'paul', ids: ['intervention'] }]);
    expect(apply(plan, changes).absencesOf('paul')).toHaveLength(1);
  });

  it('replaces an absence that is there already', () => {
    const away = apply(plan, accepted(decide(plan, by(), ALICE)).changes);

    const later = by({ start: at('2026-11-30 00:00'), end: at('2026-12-01 00:00') });
    const { changes, removed } = accepted(decide(away, later, ALICE));

    expect(removed).toMatchObject([{ code: 'absence', subject: 'paul' }]);
    expect(apply(away, changes).records.absence.size).toBe(1);
  });

  it('closes the whole company', () => {
    const { added } = accepted(decide(plan, by({ resourceId: null, reason: 'closing' }), ALICE));

    expect(added).toMatchObject([{ code: 'absence', ids: ['intervention'] }]);
  });

  it('refuses an end before the start, a date out of range, and somebody unknown', () => {
    const fields = [{ end: at('2026-11-22 00:00') }, { start: 0 }, { resourceId: 'x' }].map(
      (parts) => refusal(decide(plan, by(parts), ALICE)).violations[0]?.field,
    );

    expect(fields).toEqual(['absence.end', 'absence.start', 'absence.resourceId']);
  });
});
