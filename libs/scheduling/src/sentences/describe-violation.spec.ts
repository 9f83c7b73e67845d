import { aPlan, PARIS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { ALICE, refusal, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention } from '../testing/records.js';
import { decide } from '../decide/decide.js';
import type { Violation } from '../decide/outcome.js';
import { describeViolation } from './describe-violation.js';
import { VIOLATIONS_EN } from './violations-en.js';
import { VIOLATIONS_FR } from './violations-fr.js';

const params = {
  ...{ title: 'Terrassement', who: 'Alice', reason: 'grue', name: 'Paul', reference: 'CH-1' },
  ...{ when: at('2026-11-23 08:00'), until: at('2026-11-23 12:00'), what: 'Piscine Roy' },
  ...{ task: 'Liner', date: 'demain', count: 2, part: 'BYHOUR', path: 'Fouilles → Liner' },
  ...{ step: 'Margelles', most: 200 },
};
const violation = (sentence: string, own: Violation['params'] = params): Violation => ({
  ...{ code: 'invalid', sentence, params: own, field: null },
});

describe('why not', () => {
  it('is told in whole sentences, in both languages, for every key', () => {
    expect(Object.keys(VIOLATIONS_FR)).toEqual(Object.keys(VIOLATIONS_EN));
    for (const key of Object.keys(VIOLATIONS_FR)) {
      const french = describeViolation(violation(key), 'fr', PARIS);
      const english = describeViolation(violation(key), 'en', PARIS);

      for (const text of [french, english]) {
        expect(text).toMatch(/^\S.{10,}[.!?]$/);
        expect(text).not.toMatch(/undefined|NaN|\{|\s\s/);
      }
      expect(french).not.toBe(english);
    }
  });

  it('is set in French as it is printed: narrow spaces, typographic quotes, 24 hours', () => {
    const text = describeViolation(violation('time-locked'), 'fr', PARIS);

    expect(text).toBe(
      'La date de l’intervention «\u202fTerrassement\u202f» est verrouillée par Alice le 23\u00a0nov. à 8\u202fh\u202f: grue.',
    );
  });

  it('has no plain space before a double sign anywhere in French', () => {
    for (const key of Object.keys(VIOLATIONS_FR)) {
      expect(describeViolation(violation(key), 'fr', PARIS)).not.toMatch(/ [;:!?»]|« |'/);
    }
  });

  it('leaves out what is not known', () => {
    const bare = violation('time-locked', {
      who: 'Alice',
      when: at('2026-11-01 15:05'),
      title: '',
      reason: '',
    });

    expect(describeViolation(bare, 'en', PARIS)).toBe(
      'The date of the intervention is locked by Alice on 1\u00a0Nov at 15:05.',
    );
    expect(describeViolation(bare, 'fr', PARIS)).toContain('le 1er\u00a0nov. à 15\u202fh\u202f05.');
  });

  it('says something of a sentence it does not know', () => {
    for (const key of ['made-up', 'toString']) {
      expect(describeViolation(violation(key), 'fr')).toBe('Cette action est impossible.');
    }
  });

  it('needs nothing but what the engine gave', () => {
    const plan = aPlan({
      interventions: [anIntervention({ title: 'Fouilles', lock: TIME_LOCKED })],
    });
    const moves = [
      { interventionId: 'intervention', start: at('2026-11-24 08:00'), replace: null },
    ];

    const [first] = refusal(
      decide(plan, { type: 'move', moves, ripple: 'none', unlock: false }, ALICE),
    ).violations;

    expect(first && describeViolation(first, 'en', PARIS)).toBe(
      'The date of the intervention “Fouilles · Piscine Martin” is locked by Alice on 13\u00a0Nov at 15:00: grue réservée.',
    );
  });
});
