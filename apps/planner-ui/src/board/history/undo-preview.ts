import type { HistoryEntryView } from '@pastille/contracts';
import { invert, type ChangeSet, type Outcome, type PlanningCommand } from '@pastille/scheduling';

type Undo = Extract<PlanningCommand, { type: 'undo' }>;
type Judge = (command: PlanningCommand) => Outcome;

/** What taking a deed back would do now. */
export type UndoPreview =
  | { readonly kind: 'whole'; readonly command: Undo; readonly outcome: Accepted }
  /** Something came in between: only a part can go back. */
  | {
      readonly kind: 'part';
      readonly command: Undo;
      readonly outcome: Accepted;
      readonly why: Refused;
      /** What stays as it is, by id. */
      readonly stays: readonly string[];
    }
  | { readonly kind: 'none'; readonly why: Refused }
  /** Everything is as it was already. */
  | { readonly kind: 'nothing' };

type Accepted = Extract<Outcome, { status: 'accepted' }>;
type Refused = Extract<Outcome, { status: 'refused' }>;

export function previewUndo(of: string, changes: ChangeSet, judge: Judge): UndoPreview {
  const inverse = invert(changes);
  const whole: Undo = { type: 'undo', of, inverse, partial: false };
  const outcome = judge(whole);
  if (outcome.status === 'accepted')
    return outcome.changes.length > 0
      ? { kind: 'whole', command: whole, outcome }
      : { kind: 'nothing' };
  const part: Undo = { ...whole, partial: true };
  const inPart = judge(part);
  if (inPart.status === 'refused' || inPart.changes.length === 0)
    return { kind: 'none', why: outcome };
  const stays = inPart.reasons.flatMap(({ cause, interventionId }) =>
    cause === 'kept' ? [interventionId] : [],
  );
  return { kind: 'part', command: part, outcome: inPart, why: outcome, stays };
}

/** Later deeds on the same records, which may stand in the way: the newest first, as they were given. */
export function laterOn(
  entry: HistoryEntryView,
  entries: readonly HistoryEntryView[],
): readonly HistoryEntryView[] {
  const ids = new Set(entry.changes?.map(({ id }) => id));
  return entries.filter(
    ({ revision, changes, undoneBy }) =>
      revision > entry.revision && undoneBy === null && changes?.some(({ id }) => ids.has(id)),
  );
}
