import type { ChangeSet, PublishedCopy } from '@pastille/scheduling';
import { isDeepStrictEqual } from 'node:util';

/** What was published anew of an intervention by one command. */
export interface News {
  readonly interventionId: string;
  readonly worksiteId: string | null;
  /** `null`: nobody was told of it before, or it is gone. */
  readonly before: PublishedCopy | null;
  readonly after: PublishedCopy | null;
}

/** Without whether it is done: those who did it know. */
const asPromised = (copy: PublishedCopy | null) =>
  copy && { ...copy, state: copy.state === 'cancelled' };

/** The published changes of one command that people must hear of. */
export const newsOf = (changes: ChangeSet): readonly News[] =>
  changes.flatMap((change) => {
    if (change.kind !== 'intervention') return [];
    const before = change.before?.published ?? null;
    const after = change.after?.published ?? null;
    if (isDeepStrictEqual(asPromised(before), asPromised(after))) return [];
    const worksiteId = (change.after ?? change.before)?.worksiteId ?? null;
    return [{ interventionId: change.id, worksiteId, before, after }];
  });
