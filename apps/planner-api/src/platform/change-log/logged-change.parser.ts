import type { RevisionView } from '@pastille/contracts';
import type { Immutable } from '../immutable.js';

interface Joined {
  readonly kind: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Trusted, not judged: only `append` writes the log, and what it takes has this shape. */
export const asChange = (joined: Joined) => joined as Immutable<RevisionView>['changes'][number];
