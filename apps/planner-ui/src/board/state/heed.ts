import type { ChangeSet } from '@pastille/scheduling';
import type { Arrival } from './boardState.js';
import type { Notice, Told } from './snapshot.js';

interface Mine {
  /** Held by the pointer, or open as a form. */
  readonly held: string | null;
  readonly isMine: (commandId: string) => boolean;
  readonly hasTouched: (changes: ChangeSet) => boolean;
}

/** An undo names the act that it takes back; « everything since 10:40 » is known by what it changes. */
function isOfMine({ changes, undoes }: Arrival, { verb }: Told, mine: Mine): boolean {
  if (undoes) return mine.isMine(undoes);
  return verb === 'undo-since' && mine.hasTouched(changes);
}

/** What somebody else did that one must hear of at once: to the bar in one's hand, or to one's own act. */
export function noticeOf(arrival: Arrival, told: Told, mine: Mine): Notice | null {
  const { revision, changes } = arrival;
  const id = `told-${revision}`;
  if (isOfMine(arrival, told, mine)) {
    const about = changes.find(({ kind }) => kind === 'intervention')?.id ?? null;
    return { id, kind: 'told', told, about, of: 'mine' };
  }
  const { held } = mine;
  const isHeld = held !== null && changes.some((change) => change.id === held);
  return isHeld ? { id, kind: 'told', told, about: held, of: 'held' } : null;
}
