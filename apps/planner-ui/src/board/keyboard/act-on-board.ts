import { dayOfLocal } from '@pastille/time';
import type { BoardContextValue } from '../board-context.js';
import { reachPanel } from '../panels/reach-panel.js';
import { anchorAt, anchorOf, type NewPreset } from '../popover/opened.js';
import { weatherOn, WHOLE_BOARD } from '../popover/weather-places.js';
import { SEARCH } from '../search/open-search.js';
import { standing } from '../selection/act-on-many.js';
import { selectInSight } from '../selection/choose.js';
import { copy, dayOfStart, paste } from '../selection/copy-and-paste.js';
import { pointedAt } from '../selection/pointed-at.js';
import { actedOn, clearSelection, selectionSignal } from '../selection/selected.js';
import { askForSlots } from '../slots/ask-for-slots.js';
import { axisOf } from '../timeline/axis.js';
import { presetAt } from '../timeline/preset.js';
import { zoomSignal, type ZoomStep } from '../view/zoom.js';
import type { Hands } from './act-on-bar.js';
import { focusedBar, type FocusedBar } from './focused-bar.js';
import type { KeyAct } from './keys.js';
import { nextWorkingStart } from './next-start.js';

export type BoardAct = Extract<KeyAct, { on: 'board' }>['act'];

/** Where the pointer is and no bar has the focus: the step of the grid under it, on that line. */
function pointedPreset({ plan, view }: BoardContextValue): NewPreset | null {
  const pointed = pointedAt();
  if (!pointed) return null;
  const axis = axisOf(view.scale, plan.settings.hours);
  const start = Math.floor(pointed.at / axis.step) * axis.step;
  return presetAt({ plan, axis }, { start, end: start + axis.step, rowId: pointed.rowId });
}

/** Beside the bar under the focus, else on the day that is shown. */
function unpointedPreset(
  { plan, view, now }: BoardContextValue,
  bar: FocusedBar | null,
): NewPreset {
  const rowId = bar?.rowId ?? '';
  const isWorksite = plan.records.worksite.has(rowId);
  return {
    start: bar?.one.start ?? nextWorkingStart(plan, view.day, now),
    end: null,
    resourceId: plan.records.resource.has(rowId) ? rowId : null,
    worksiteId: isWorksite ? rowId : null,
    as: isWorksite ? 'task' : 'appointment',
  };
}

/** N: something new. */
function askForNew({ board, opening }: Hands): void {
  if (!board.mayPlan) return;
  const bar = focusedBar(board.plan);
  const preset = (bar ? null : pointedPreset(board)) ?? unpointedPreset(board, bar);
  const anchor = bar ? anchorOf(bar.element) : anchorAt(window.innerWidth / 2 - 180, 120);
  opening.open({ kind: 'new', anchor, preset });
}

/** W: rain on the bar under the focus, else on the day that is shown. */
function askForWeather({ board, opening }: Hands): void {
  if (!board.mayPlan) return;
  const bar = focusedBar(board.plan);
  const anchor = anchorAt(window.innerWidth / 2 - 210, 90);
  opening.open(
    bar
      ? weatherOn(board.plan, bar.one, anchorOf(bar.element))
      : { kind: 'weather', place: WHOLE_BOARD, day: Math.max(board.today, board.view.day), anchor },
  );
}

/** What Ctrl+C takes: what is chosen, else the bar under the focus. */
function copyNow({ board }: Hands, bar: FocusedBar | null): boolean {
  const { ids } = selectionSignal.get();
  const ones = standing(board.plan, bar ? actedOn({ ids, anchor: null }, bar.one.id) : ids);
  if (ones.length === 0) return false;
  copy(board, ones, bar?.rowId ?? null);
  return true;
}

/** Where the pointer is, else where the focus is, else on the day that is shown. */
function pasteNow({ board }: Hands, bar: FocusedBar | null): void {
  const pointed = pointedAt();
  if (pointed) paste(board, { day: dayOfLocal(pointed.at), rowId: pointed.rowId });
  else if (bar) paste(board, { day: dayOfStart(board, bar.one), rowId: bar.rowId });
  else paste(board, { day: board.view.day, rowId: null });
}

/** One scale closer or wider, around the bar under the focus, else around the pointer. */
function zoom({ board }: Hands, bar: FocusedBar | null, step: ZoomStep): void {
  zoomSignal.set({ step, day: bar ? dayOfStart(board, bar.one) : null });
}

const ACTS: Partial<Record<BoardAct, (hands: Hands) => void>> = {
  undo: ({ board }) => board.store.undo(),
  redo: ({ board }) => board.store.redo(),
  today: ({ board }) => board.show({ day: board.today }),
  date: () => document.querySelector<HTMLElement>('[data-go-to-date]')?.click(),
  search: ({ opening }) => opening.open(SEARCH),
  panel: reachPanel,
  filter: () => document.querySelector<HTMLElement>('[data-filter]')?.click(),
  display: () => document.querySelector<HTMLElement>('[data-display]')?.click(),
  slots: ({ board, opening }) => askForSlots(board, opening),
  new: askForNew,
  weather: askForWeather,
  review: ({ board }) =>
    board.mayPlan && board.show({ side: board.view.side === 'review' ? null : 'review' }),
  'select-all': selectInSight,
  paste: (hands) => pasteNow(hands, focusedBar(hands.board.plan)),
  'zoom-in': (hands) => zoom(hands, focusedBar(hands.board.plan), -1),
  'zoom-out': (hands) => zoom(hands, focusedBar(hands.board.plan), 1),
};

/** `false`: there is nothing for that key to do, and the browser may have it. */
export function actOnBoard(hands: Hands, act: BoardAct): boolean {
  if (act === 'copy') return copyNow(hands, focusedBar(hands.board.plan));
  if (act === 'clear') {
    const had = selectionSignal.get().ids.length > 0;
    clearSelection();
    return had;
  }
  const perform = ACTS[act];
  perform?.(hands);
  return perform !== undefined;
}
