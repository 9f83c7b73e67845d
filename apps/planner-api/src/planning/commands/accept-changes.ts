import { invert, type Accepted, type ChangeSet } from '@pastille/scheduling';

/**
 * Ready changes as the engine would have accepted them: an import builds thousands of records from
 * the plan itself and asks for no verdict on each.
 */
export const acceptChanges = (changes: ChangeSet): Accepted => ({
  status: 'accepted',
  changes,
  inverse: invert(changes),
  reasons: [],
  added: [],
  removed: [],
  stops: [],
});
