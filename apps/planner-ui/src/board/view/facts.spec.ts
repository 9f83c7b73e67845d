import { expect, it } from '@jest/globals';
import { aPlan, aTask, at } from '@pastille/scheduling/testing';
import { factsOf } from './facts.js';

it('tells the colour of a task as it is now, although a dot not yet drawn again asked with the task as it was', () => {
  const before = aTask({ id: 'dig' });
  const after = {
    ...before,
    override: { status: 'done', by: 'sophie', name: 'Sophie', at: 0 },
  } as const;
  const facts = factsOf(aPlan({ tasks: [after] }), at('2026-11-23 07:00'));

  facts.statusOf(before);

  expect(facts.statusOf(after)).toBe('done');
});
