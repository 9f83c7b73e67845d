import * as engine from './index.js';

/** Constants of the model beside the functions. */
const CONSTANTS = ['CONFLICT_CODES', 'RECORD_KINDS', 'UNLOCKED'];

it('is about a dozen names: what else there is has an entry of its own', () => {
  const functions = Object.keys(engine).filter((name) => !CONSTANTS.includes(name));

  expect(functions.sort()).toEqual([
    ...['apply', 'compile', 'conflicts', 'conflictsSince', 'decide', 'expand', 'explain'],
    ...['findSlots', 'hashChanges', 'invert', 'orderWorksites', 'propose', 'squash'],
    ...['taskStatus', 'toSnapshot'],
  ]);
});
