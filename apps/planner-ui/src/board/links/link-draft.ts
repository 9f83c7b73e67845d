import type { Lag, LinkKind, TaskLink } from '@pastille/scheduling';
import { lagText, readLag, unitOf, type LagUnit } from './link-words.js';
import type { Language } from '../view/words.js';

export const KINDS: readonly LinkKind[] = ['FS', 'SS', 'FF', 'SF'];

/** What somebody typed, word by word. */
export interface LinkDraft {
  readonly kind: LinkKind;
  readonly lag: string;
  readonly unit: LagUnit;
  readonly max: string;
}

export const NEW_LINK: LinkDraft = { kind: 'FS', lag: '', unit: 'elapsed', max: '' };

export const draftOf = (language: Language, { kind, lag, max }: TaskLink): LinkDraft => ({
  ...{ kind, lag: lagText(language, lag) },
  unit: unitOf(lagText(language, lag) === '' && max ? max : lag),
  max: max ? lagText(language, max) : '',
});

/** The link that was typed; `null` while a part of it cannot be read. */
export function linkOf(draft: LinkDraft, predecessorId: string): TaskLink | null {
  const lag = readLag(draft.lag, draft.unit);
  const max: Lag | null | undefined =
    draft.max.trim() === '' ? null : readLag(draft.max, draft.unit);
  return lag && max !== undefined ? { predecessorId, kind: draft.kind, lag, max } : null;
}
