import type { Intervention, Plan, PublishedCopy } from '../model/index.js';
import { aPlan, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { aCrew, aMachine, anIntervention, aPerson, lead, member } from '../testing/records.js';
import { digest, drafts } from './digest.js';

const resources = [
  aPerson({ order: 2 }),
  aPerson({ id: 'lea', name: 'Léa', order: 1 }),
  aMachine(),
  aCrew({ members: [{ resourceId: 'lea', from: null, to: '2026-11-30' }] }),
];

const told = (parts: Partial<PublishedCopy> = {}): PublishedCopy => ({
  ...{ start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') },
  ...{ team: [lead('paul')], state: 'open' },
  ...parts,
});

const planOf = (...bars: readonly Partial<Intervention>[]): Plan =>
  aPlan({
    settings: someSettings({ publication: 'drafts' }),
    resources,
    interventions: bars.map((bar, n) => anIntervention({ id: `bar${n}`, ...bar })),
  });

/** Who hears what, in short. */
const heard = (plan: Plan) =>
  digest(plan).map(({ resourceId, news }) => [resourceId, news.map(({ kind }) => kind)]);

describe('the digest', () => {
  it('is empty where all is told, and where the company tells at once', () => {
    const bar = { team: [lead('paul')] };
    const { records, ...plan } = planOf(bar);
    const always = someSettings({ publication: 'always' });

    expect(heard(planOf({ ...bar, published: told() }))).toEqual([]);
    expect(drafts({ ...plan, records, settings: always })).toEqual([]);
  });

  it('says where a bar was and where it is', () => {
    const to = { start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') };

    expect(digest(planOf({ team: [lead('paul')], ...to, published: told() }))).toEqual([
      {
        resourceId: 'paul',
        news: [
          {
            ...{ interventionId: 'bar0', kind: 'moved', to },
            from: { start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') },
          },
        ],
      },
    ]);
  });

  it('tells the one that it is theirs and the other that it is not, in the company’s order', () => {
    expect(heard(planOf({ team: [lead('lea')], published: told() }))).toEqual([
      ['lea', ['new']],
      ['paul', ['left']],
    ]);
  });

  it('tells all of them that it is off', () => {
    const team = [lead('paul'), member('lea')];
    const off = { team, state: 'cancelled', published: told({ team }) } as const;

    expect(heard(planOf(off))).toEqual([
      ['lea', ['cancelled']],
      ['paul', ['cancelled']],
    ]);
  });

  it('tells who goes alone that somebody comes along, and that a bar is closed', () => {
    const joined = { team: [lead('paul'), member('lea')], published: told() };
    const closed = { team: [lead('paul')], state: 'done', published: told() } as const;

    expect(heard(planOf(joined, closed))).toEqual([
      ['lea', ['new']],
      ['paul', ['team', 'done']],
    ]);
  });

  it('tells a crew as its members of those days, and a machine not at all', () => {
    const later = { start: at('2026-12-01 08:00'), end: at('2026-12-01 17:30') };

    expect(heard(planOf({ team: [lead('crew'), member('digger')] }))).toEqual([['lea', ['new']]]);
    expect(heard(planOf({ team: [lead('crew')], ...later }))).toEqual([[null, ['new']]]);
  });

  it('keeps for last what nobody hears of: a planner may publish it all the same', () => {
    expect(heard(planOf({}, { team: [lead('paul')] }))).toEqual([
      ['paul', ['new']],
      [null, ['new']],
    ]);
  });

  it('names the days in order, one with two places by the new one', () => {
    const later = { start: at('2026-11-25 08:00'), end: at('2026-11-25 17:30') };
    const moved = { team: [lead('paul')], ...later, published: told() };
    const early = { team: [lead('paul')], start: at('2026-11-24 08:00') };

    const [paul] = digest(planOf(moved, early));

    expect(paul?.news.map(({ interventionId }) => interventionId)).toEqual(['bar1', 'bar0']);
  });
});
