import type { Call, ChangeSet } from '@pastille/scheduling';

/** Somebody who was told something that an act takes back. */
export interface Told {
  readonly call: Call;
  /** How they were told: agreed, or a message. */
  readonly outcome: 'reached' | 'message';
}

/** Whom an undo leaves with a date that is no longer true: calls that were made and now are not, or never were. */
export const toldIn = (changes: ChangeSet): readonly Told[] =>
  changes.flatMap((change): readonly Told[] => {
    if (change.kind !== 'call' || !change.before) return [];
    const { outcome } = change.before;
    const isTold = outcome === 'reached' || outcome === 'message';
    const isStillSaid = change.after?.outcome === outcome;
    return isTold && !isStillSaid ? [{ call: change.before, outcome }] : [];
  });

/** Whom an act makes it necessary to call. */
export const callsMadeIn = (changes: ChangeSet): readonly Call[] =>
  changes.flatMap((change) =>
    change.kind === 'call' && change.before === null && change.after?.outcome === null
      ? [change.after]
      : [],
  );
