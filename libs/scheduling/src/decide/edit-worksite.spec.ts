import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aWorksite } from '../testing/records.js';
import type { CreateWorksite } from './command.js';
import { decide } from './decide.js';

const by = (parts: Parameters<typeof aWorksite>[0]) =>
  ({ type: 'edit-worksite', worksite: aWorksite(parts) }) as const;

describe('edit-worksite', () => {
  it('saves the form', () => {
    const plan = aPlan();

    const { changes } = accepted(decide(plan, by({ title: 'Piscine Roy' }), ALICE));

    expect(apply(plan, changes).records.worksite.get('worksite')?.title).toBe('Piscine Roy');
  });

  it('may give a worksite its own reference again', () => {
    expect(accepted(decide(aPlan(), by({}), ALICE)).changes).toEqual([]);
  });

  it('frees the old reference for another', () => {
    const plan = aPlan();
    const renamed = apply(plan, accepted(decide(plan, by({ reference: 'CH-9' }), ALICE)).changes);
    const other = aWorksite({ id: 'new' });
    const create: CreateWorksite = {
      ...{ type: 'create-worksite', client: null, location: null, works: null },
      ...{ worksite: other, tasks: [] },
    };

    expect(decide(renamed, create, ALICE).status).toBe('accepted');
    expect(decide(plan, create, ALICE).status).toBe('refused');
  });

  it('refuses the reference of another, an unknown client and an unknown worksite', () => {
    const plan = aPlan({ worksites: [aWorksite(), aWorksite({ id: 'b', reference: 'CH-2' })] });
    const sentences = [{ reference: 'CH-2' }, { clientId: 'x' }, { id: 'x' }].map(
      (parts) => refusal(decide(plan, by(parts), ALICE)).violations[0]?.sentence,
    );

    expect(sentences).toEqual(['duplicate-reference', 'unknown-client', 'unknown-worksite']);
  });
});
