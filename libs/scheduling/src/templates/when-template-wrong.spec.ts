import { aStep, aTemplate, afterStep } from '../testing/a-template.js';
import type { TemplateStep } from './template.js';
import { MOST_STEPS, whenTemplateWrong } from './when-template-wrong.js';

const told = (steps: readonly TemplateStep[]) =>
  whenTemplateWrong(steps).map(({ sentence, field }) => `${sentence} ${field}`);

describe('a template', () => {
  it('may be one of the trade, or empty', () => {
    expect(told(aTemplate().steps)).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it('may list a step before the one it waits for', () => {
    expect(told([aStep('b', { after: [afterStep('a')] }), aStep('a')])).toEqual([]);
  });

  it('has each key once, names, counts and lengths that can be', () => {
    expect(
      told([
        aStep('a'),
        aStep('a'),
        aStep('b', { label: '  ' }),
        aStep('c', { amount: { halfDays: 0 }, people: 0 }),
        aStep('d', { people: 1.5 }),
      ]),
    ).toEqual([
      'duplicate-step steps.1.key',
      'step-needs-words steps.2.label',
      'amount-not-positive steps.3.amount',
      'people-out-of-range steps.3.people',
      'people-out-of-range steps.4.people',
    ]);
  });

  it('waits for its own steps, once, and not for ever', () => {
    expect(
      told([
        aStep('a'),
        aStep('b', { after: [afterStep('nowhere'), afterStep('a'), afterStep('a')] }),
        aStep('c', {
          after: [afterStep('b', { lag: { elapsed: -1 }, max: { working: { halfDays: 900 } } })],
        }),
      ]),
    ).toEqual([
      'unknown-step steps.1.after.0.key',
      'step-waits-twice steps.1.after.2.key',
      'lag-out-of-range steps.2.after.0.lag',
      'amount-too-long steps.2.after.0.max',
    ]);
  });

  it('goes nowhere in a circle, and the way round is named', () => {
    const [found] = whenTemplateWrong([
      aStep('free'),
      aStep('a', { after: [afterStep('free'), afterStep('c')] }),
      aStep('b', { after: [afterStep('a')] }),
      aStep('c', { after: [afterStep('b')] }),
      aStep('behind', { after: [afterStep('c')] }),
    ]);

    expect(found).toMatchObject({ code: 'cycle', sentence: 'steps-in-circle' });
    expect(found?.params['path']).toBe('b → c → a → b');
    expect(told([aStep('a', { after: [afterStep('a')] })])).toEqual([
      'steps-in-circle steps.0.after',
    ]);
  });

  it('has two hundred steps at most', () => {
    const steps = Array.from({ length: MOST_STEPS + 1 }, (_, i) => aStep(`s${i}`));

    expect(told(steps)).toEqual(['too-many-steps steps']);
    expect(told(steps.slice(1))).toEqual([]);
  });
});
