import type { Arrival } from './boardState.js';
import type { Notice, Told } from './snapshot.js';

interface Mine {
  /** Held by the pointer, or open as a form. */
  readonly held: string | null;
  readonly isMine: (commandId: string) => boolean;
}

/** What somebody else did that one must hear of at once: to the bar in one's hand, or to one's own act. */
export function noticeOf(
  { revision, changes, undoes }: Arrival,
  told: Told,
  { held, isMine }: Mine,
): Notice | null {
  const id = `told-${revision}`;
  if (undoes && isMine(undoes)) {
    const about = changes.find(({ kind }) => kind === 'intervention')?.id ?? null;
    return { id, kind: 'told', told, about, of: 'mine' };
  }
  const isHeld = held !== null && changes.some((change) => change.id === held);
  return isHeld ? { id, kind: 'told', told, about: held, of: 'held' } : null;
}
