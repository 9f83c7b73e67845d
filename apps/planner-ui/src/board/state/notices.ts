import type { Notice } from './snapshot.js';

/** What is said, and what waits to be said. */
export interface Notices {
  readonly shown: Notice | null;
  readonly later: readonly Notice[];
}

export const NO_NOTICES: Notices = { shown: null, later: [] };

/** Of something that stood on the screen as done and is not: never hidden by what comes after it. */
const isWeighty = (notice: Notice): boolean =>
  notice.kind === 'stale' ||
  notice.kind === 'problem' ||
  (notice.kind === 'refused' && notice.late);

/** The newest is said at once, except over something weighty; weighty ones come back. */
export function tell({ shown, later }: Notices, notice: Notice): Notices {
  if (!shown || !isWeighty(shown)) return { shown: notice, later };
  return isWeighty(notice)
    ? { shown, later: [...later, notice] }
    : { shown: notice, later: [shown, ...later] };
}

export function dismiss({ shown, later }: Notices, id: string): Notices {
  const rest = later.filter((one) => one.id !== id);
  if (shown?.id !== id) return { shown, later: rest };
  const [next = null, ...others] = rest;
  return { shown: next, later: others };
}
