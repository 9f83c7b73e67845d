import { expect, it } from '@jest/globals';
import { ConflictCode } from '@pastille/contracts';
import { CONFLICT_CODES } from '@pastille/scheduling';

it('knows the same conflict codes on the wire as in the engine', () => {
  expect(ConflictCode.options).toEqual([...CONFLICT_CODES]);
});
