import type { Intervention } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, BOB, refusal, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention } from '../testing/records.js';
import type { EditIntervention } from './command.js';
import { decide } from './decide.js';

const by = (parts: Partial<EditIntervention>): EditIntervention => ({
  ...{ type: 'edit-intervention', interventionId: 'intervention' },
  ...parts,
});
const standing = (bar: Partial<Intervention> = {}) =>
  aPlan({ interventions: [anIntervention(bar)] });
const arrival = { from: at('2026-11-23 08:00'), to: at('2026-11-23 10:00') };

describe('edit-intervention', () => {
  it('changes what is given and leaves the rest', () => {
    const plan = standing({ title: 'Fouilles', note: 'portail vert' });

    const { changes } = accepted(decide(plan, by({ title: null, arrival }), ALICE));

    expect(apply(plan, changes).intervention('intervention')).toMatchObject({
      ...{ title: null, note: 'portail vert', arrival },
    });
  });

  it('lets a note be taken on what is locked or done', () => {
    for (const bar of [{ lock: TIME_LOCKED }, { state: 'done' }] as const) {
      expect(decide(standing(bar), by({ note: 'clé chez la voisine' }), BOB).status).toBe(
        'accepted',
      );
    }
  });

  it('does not let the arrival of a locked one be changed, but may repeat it', () => {
    const plan = standing({ lock: TIME_LOCKED, arrival });

    const other = decide(plan, by({ arrival: null }), ALICE);
    const same = decide(plan, by({ arrival: { ...arrival } }), ALICE);

    expect(refusal(other).violations).toMatchObject([{ sentence: 'time-locked' }]);
    expect(accepted(same).changes).toEqual([]);
  });

  it('is refused for a window that ends before it begins, and for what does not exist', () => {
    const window = { from: arrival.to, to: arrival.from };

    const wrong = refusal(decide(standing(), by({ arrival: window }), ALICE));
    const unknown = refusal(decide(aPlan(), by({ note: 'x' }), ALICE));

    expect(wrong.violations).toMatchObject([{ sentence: 'end-before-start', field: 'arrival.to' }]);
    expect(unknown.violations).toMatchObject([{ sentence: 'unknown-intervention' }]);
  });
});
