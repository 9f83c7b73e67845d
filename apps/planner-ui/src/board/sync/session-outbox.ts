import type { Outbox } from '../state/snapshot.js';
import { parseKept } from './parse-kept.js';

/**
 * In the storage of the tab: a reload, a crash or a sign-in in between finds what was not answered yet;
 * another tab, or another person in this one, does not.
 */
export function sessionOutbox(boardId: string, userId: string): Outbox {
  const key = `pastille.outbox.${boardId}.${userId}`;
  return {
    load: () => parseKept(sessionStorage.getItem(key)),
    save: (list) => {
      if (list.length === 0) sessionStorage.removeItem(key);
      else tryTo(() => sessionStorage.setItem(key, JSON.stringify(list)));
    },
  };
}

/** Storage may be full or forbidden: then a reload forgets, and the page warns before it. */
function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // The commands are still in memory, and on their way.
  }
}
