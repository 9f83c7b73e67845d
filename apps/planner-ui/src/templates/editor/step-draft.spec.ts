import { describe, expect, it } from '@jest/globals';
import type { TemplateStep } from '@pastille/scheduling/templates';
import { draftsOf, stepsOf, withMoved, withNewStep, withoutStep } from './step-draft.js';

const step = (key: string, before: string | null, days = 0): TemplateStep => ({
  ...{ key, kindId: null, label: key, amount: { halfDays: 2 }, people: 2, skills: [] },
  after: before ? [{ key: before, kind: 'FS', lag: { elapsed: days * 1440 }, max: null }] : [],
});
const CHAIN = [step('dig', null), step('belt', 'dig'), step('coping', 'belt', 7)];
const drafts = draftsOf('fr', CHAIN);
const waits = (list: ReturnType<typeof draftsOf>) =>
  list.map(({ key, after }) => `${key}<${after.map((one) => one.key + one.lag).join()}`);

describe('steps that are edited', () => {
  it('are sent as they came, when nothing was typed', () => {
    expect(stepsOf(drafts)).toEqual(CHAIN);
  });

  it('are not sent while a wait cannot be read or a step has no name', () => {
    const [first, second] = drafts;
    if (!first || !second) throw new Error('two steps');
    const after = second.after.map((wait) => ({ ...wait, lag: 'bientôt' }));

    expect(stepsOf([first, { ...second, after }])).toBe('unread');
    expect(stepsOf([{ ...first, label: ' ' }])).toBe('nameless');
  });

  it('go on in a chain when one of them moves; the drying stays with the concrete', () => {
    const amount = '7\u00a0j';
    expect(waits(drafts)).toEqual(['dig<', 'belt<dig', `coping<belt${amount}`]);

    expect(waits(withMoved(drafts, 1, 0))).toEqual(['belt<', `dig<belt${amount}`, 'coping<dig']);
    expect(waits(withMoved(drafts, 0, 5))).toEqual(waits(drafts));
  });

  it('keep what they wait for when they are no chain', () => {
    const free = withNewStep(drafts, { key: 'fence', kind: null }).map((one) =>
      one.key === 'fence' ? { ...one, after: [] } : one,
    );

    expect(waits(withMoved(free, 3, 0))).toEqual(['fence<', ...waits(drafts)]);
  });

  it('are added at the end, after the last', () => {
    expect(waits(withNewStep(drafts, { key: 'start', kind: null })).at(-1)).toBe('start<coping');
    expect(waits(withNewStep([], { key: 'only', kind: null }))).toEqual(['only<']);
  });

  it('hand on what they waited for when they are taken out', () => {
    expect(waits(withoutStep(drafts, 'belt'))).toEqual(['dig<', 'coping<dig']);
  });
});
