import { orderWorksites } from '../order/order-worksites.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aWorksite } from '../testing/records.js';
import type { SetWorksiteStart } from './command.js';
import { decide } from './decide.js';

const by = (start: SetWorksiteStart['start'], worksiteId = 'worksite'): SetWorksiteStart => ({
  ...{ type: 'set-worksite-start', worksiteId, start },
});

describe('set-worksite-start', () => {
  it('puts the row where its date belongs, and back among those without a date', () => {
    const plan = aPlan({
      worksites: [
        aWorksite(),
        aWorksite({ id: 'b', reference: 'CH-2', start: { date: '2026-12-01', certainty: 'firm' } }),
      ],
    });
    const set = by({ date: '2026-11-30', certainty: 'provisional' });

    const dated = apply(plan, accepted(decide(plan, set, ALICE)).changes);
    const undated = apply(dated, accepted(decide(dated, by(null), ALICE)).changes);

    expect(orderWorksites(dated).dated.map(({ id }) => id)).toEqual(['worksite', 'b']);
    expect(orderWorksites(undated).undated.map(({ id }) => id)).toEqual(['worksite']);
  });

  it('refuses what is no date, a date out of range, and an unknown worksite', () => {
    const sentences = [
      by({ date: '2026-13-01', certainty: 'firm' }),
      by({ date: '1999-12-31', certainty: 'firm' }),
      by(null, 'x'),
    ].map((command) => refusal(decide(aPlan(), command, ALICE)).violations[0]?.sentence);

    expect(sentences).toEqual(['not-a-date', 'out-of-range', 'unknown-worksite']);
  });
});
