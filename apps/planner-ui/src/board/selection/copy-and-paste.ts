import type { Intervention } from '@pastille/scheduling';
import { dayOfLocal, toLocal, type DayNumber } from '@pastille/time';
import i18next from 'i18next';
import type { BoardContextValue } from '../board-context.js';
import { say } from '../keyboard/say.js';
import { newId } from '../state/new-id.js';
import { scrollSignal } from '../view/scroll-request.js';
import { copiedSignal, copyOf, pasteCommand, weekOf, type PasteAt } from './copies.js';
import { selectionSignal } from './selected.js';

const words = (board: BoardContextValue) => i18next.getFixedT(board.language, 'selection');

/** Ctrl+C: kept until something else is copied. `rowId`: the line on which it was taken. */
export function copy(
  board: BoardContextValue,
  ones: readonly Intervention[],
  rowId: string | null,
): void {
  const copied = copyOf(board.plan, ones, rowId);
  if (!copied) return;
  copiedSignal.set(copied);
  say(words(board)('copied', { count: copied.ids.length }));
}

/** The whole week of a person, a crew or a machine. */
export function copyWeek(board: BoardContextValue, resourceId: string, monday: DayNumber): void {
  const copied = weekOf(board.plan, resourceId, monday);
  copiedSignal.set(copied.ids.length > 0 ? copied : null);
  say(
    words(board)(copied.ids.length > 0 ? 'copied' : 'nothingThatWeek', {
      count: copied.ids.length,
    }),
  );
}

/** Ctrl+V: one act. The copies are what is chosen afterwards, so that they can be moved on together. */
export function paste(board: BoardContextValue, at: PasteAt): void {
  const { plan, store } = board;
  const copied = copiedSignal.get();
  const command = copied && board.mayPlan ? pasteCommand(plan, copied, { at, newId }) : null;
  if (!command || store.run(command).status !== 'accepted') return;
  const ids = command.copies.map(({ interventionId }) => interventionId);
  const [first] = ids;
  if (first === undefined) return;
  selectionSignal.set({ ids, anchor: null });
  scrollSignal.set({ interventionId: first, rowId: null });
}

/** The day on which a bar begins. */
export const dayOfStart = ({ plan }: BoardContextValue, { start }: Intervention): DayNumber =>
  dayOfLocal(toLocal(plan.settings.zone, start));
