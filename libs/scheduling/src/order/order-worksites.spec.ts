import fc from 'fast-check';
import type { Worksite } from '../model/index.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { anIntervention, aWorksite } from '../testing/records.js';
import { natural } from './natural.js';
import { effectiveStart, onBoard, orderWorksites } from './order-worksites.js';

const firm = (date: string) => ({ date, certainty: 'firm' }) as const;
const provisional = (date: string) => ({ date, certainty: 'provisional' }) as const;
const ids = (worksites: readonly Worksite[]) => worksites.map(({ id }) => id);
const some = (...parts: readonly Partial<Worksite>[]) =>
  parts.map((one, i) => aWorksite({ id: `w${i}`, reference: `CH-${i}`, ...one }));

describe('the order of worksites', () => {
  it('goes by the date that somebody typed', () => {
    const plan = aPlan({
      worksites: some({ start: firm('2026-12-02') }, { start: provisional('2026-12-01') }),
    });

    expect(ids(orderWorksites(plan).dated)).toEqual(['w1', 'w0']);
  });

  it('without one, by the first work, never by an appointment', () => {
    const plan = aPlan({
      worksites: some({ start: firm('2026-11-24') }, {}, {}),
      interventions: [
        anIntervention({ id: 'a', worksiteId: 'w1' }),
        anIntervention({ id: 'b', worksiteId: 'w2', kind: 'appointment' }),
        anIntervention({ id: 'c', worksiteId: 'w2', state: 'cancelled' }),
      ],
    });

    const { dated, undated } = orderWorksites(plan);

    expect([ids(dated), ids(undated)]).toEqual([['w1', 'w0'], ['w2']]);
  });

  it('a typed date counts even where work stands before it', () => {
    const worksite = aWorksite({ start: provisional('2026-12-24') });
    const plan = aPlan({ worksites: [worksite], interventions: [anIntervention()] });

    expect(effectiveStart(plan, worksite)).toMatchObject({ certainty: 'provisional' });
    expect(effectiveStart(plan, { ...worksite, start: null })).toMatchObject({
      certainty: 'derived',
    });
  });

  it('takes the day of the first work on the board’s clock', () => {
    const night = anIntervention({ start: at('2026-11-23 00:30') });
    const plan = aPlan({ interventions: [night] });

    // 23:30 UTC on the 22nd.
    expect(effectiveStart(plan, aWorksite())?.day).toBe(20_780);
  });

  it('on one day: firm first, then rank, then reference as people count, then id', () => {
    const start = provisional('2026-12-01');
    const plan = aPlan({
      worksites: [
        aWorksite({ id: 'b', reference: 'CH-10', start }),
        aWorksite({ id: 'a', reference: 'CH-10', start }),
        aWorksite({ id: 'c', reference: 'CH-9', start }),
        aWorksite({ id: 'd', reference: 'CH-99', start, rank: -1 }),
        aWorksite({ id: 'e', reference: 'Z', start: firm('2026-12-01'), rank: 5 }),
      ],
    });

    expect(ids(orderWorksites(plan).dated)).toEqual(['e', 'd', 'c', 'a', 'b']);
  });

  it('is the same whatever order they came in', () => {
    const worksite = fc.record({
      rank: fc.integer({ min: 0, max: 1 }),
      reference: fc.constantFrom('A2', 'A10', 'A02', 'a', 'É'),
      start: fc.option(fc.constantFrom(firm('2026-12-01'), provisional('2026-12-01'))),
    });
    fc.assert(
      fc.property(fc.array(worksite, { maxLength: 12 }), (list) => {
        const worksites = list.map((one, i) => aWorksite({ id: `w${i}`, ...one }));
        const { dated, undated } = orderWorksites(aPlan({ worksites }));
        const backwards = orderWorksites(aPlan({ worksites: worksites.toReversed() }));

        expect(backwards).toEqual({ dated, undated });
        expect(dated.length + undated.length).toBe(worksites.length);
      }),
    );
  });

  it('knows which stand on the board', () => {
    const plan = aPlan();

    expect(onBoard(plan, aWorksite())).toBe(true);
    expect(onBoard(plan, aWorksite({ statusId: 'quote' }))).toBe(false);
  });
});

describe('natural order', () => {
  it('counts digits and compares the rest by code unit', () => {
    const sorted = ['CH-2', 'CH-02', 'CH-10', 'CH-10b', 'Ch-1', 'DÉ-1'];

    expect([...sorted].reverse().sort(natural)).toEqual([
      'CH-02',
      'CH-2',
      'CH-10',
      'CH-10b',
      'Ch-1',
      'DÉ-1',
    ]);
  });

  it('is a total order', () => {
    const reference = fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', '-'), maxLength: 6 });
    fc.assert(
      fc.property(reference, reference, reference, (a, b, c) => {
        const sign = (x: string, y: string) => Math.sign(natural(x, y));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, b) === 0).toBe(a === b);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
