import { useState } from 'react';

/** What a form holds while it is edited: `set` merges. */
export function useDraft<T extends object>(
  initial: T | (() => T),
): [draft: T, set: (patch: Partial<T>) => void] {
  const [draft, setDraft] = useState(initial);
  return [draft, (patch) => setDraft((before) => ({ ...before, ...patch }))];
}
