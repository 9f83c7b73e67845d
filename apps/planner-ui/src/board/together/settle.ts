import type { TFunction } from 'i18next';
import type { Notice } from '../state/snapshot.js';
import { consequencesOf } from '../view/consequences.js';
import { deedSentence } from '../view/deed.js';
import { violationSentence } from '../view/sentences.js';
import { otherDeed, type Telling } from './other-deed.js';

/** Something of one's own that met somebody else's. */
export type Meeting = Extract<Notice, { kind: 'refused' | 'stale' | 'told' }>;

export interface SettleTelling extends Telling {
  readonly tBoard: TFunction<'board'>;
}

/** The bar that one's own act was about, so that the other's is told of the same. */
function subjectOf({ command, changes }: Exclude<Meeting, { kind: 'told' }>): string | null {
  if ('interventionId' in command) return command.interventionId;
  if (command.type === 'move') return command.moves[0]?.interventionId ?? null;
  return changes[0]?.id ?? null;
}

function whatCameBetween(notice: Exclude<Meeting, { kind: 'told' }>, telling: SettleTelling) {
  return notice.met
    ? `${otherDeed(notice.met, subjectOf(notice), telling)}.`
    : telling.tBoard('stale.changed');
}

function ofTold(notice: Extract<Meeting, { kind: 'told' }>, telling: SettleTelling): string[] {
  const { told, about, of } = notice;
  const undone = telling.t('settle.undoneMine', { name: told.by.name });
  return [...(of === 'mine' ? [undone] : []), `${otherDeed(told, about, telling)}.`];
}

/**
 * Who did what in between, what became of one's own change, and why: two or three sentences.
 */
export function settleSentences(notice: Meeting, telling: SettleTelling): readonly string[] {
  if (notice.kind === 'told') return ofTold(notice, telling);
  const { plan, t, tBoard, language } = telling;
  const outcome = notice.kind === 'stale' ? notice.outcome : null;
  const violations = notice.kind === 'refused' ? notice.violations : [];
  const why = [...violations, ...(outcome?.status === 'refused' ? outcome.violations : [])];
  const mine = deedSentence(notice.command, notice.changes, { plan, t: tBoard, language });
  const asks = outcome?.status === 'accepted';
  return [
    whatCameBetween(notice, telling),
    t(asks ? 'settle.asks' : 'settle.notDone', { mine }),
    ...why.map((violation) => violationSentence(plan, violation, language)),
    ...(asks ? consequencesOf(plan, outcome, { language, held: null }).lines : []).map(
      ({ text }) => text,
    ),
  ];
}
