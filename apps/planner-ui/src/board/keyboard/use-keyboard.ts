import { useEffect, useRef, useState } from 'react';
import { useBoard, type BoardContextValue } from '../BoardContext.js';
import { anchorAt, anchorOf, type Opening, useOpening } from '../popover/opened.js';
import { actOnBar, type FocusedBar } from './act-on-bar.js';
import { actOf, type KeyAct } from './keys.js';
import { nextWorkingStart } from './next-start.js';

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"]';

function focusedBar(board: BoardContextValue): FocusedBar | null {
  const element = document.activeElement?.closest('[data-intervention-id]');
  const one = element ? board.plan.intervention(element.getAttribute('data-intervention-id') ?? '') : undefined;
  return one && element ? { one, element, rowId: element.getAttribute('data-row-id') ?? '' } : null;
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

function actOnBoard(
  act: Extract<KeyAct, { on: 'board' }>['act'],
  { board, opening }: { readonly board: BoardContextValue; readonly opening: Opening },
  help: () => void,
): void {
  const center = anchorAt(window.innerWidth / 2 - 180, 120);
  const start = nextWorkingStart(board.plan, board.view.day, board.now);
  switch (act) {
    case 'undo':
      { board.store.undo(); return; }
    case 'redo':
      { board.store.redo(); return; }
    case 'help':
      { help(); return; }
    case 'today':
      { board.show({ day: board.today }); return; }
    case 'date':
      return document.querySelector<HTMLElement>('[data-go-to-date]')?.click();
    case 'search':
      { focusOn('[data-board-search]'); return; }
    case 'new': {
      if (!board.mayPlan) return;
      const place = document.activeElement?.closest('[data-new-anchor]');
      opening.open({
        kind: 'new',
        anchor: place ? anchorOf(place) : center,
        preset: { start, end: null, resourceId: null, worksiteId: null, as: 'appointment' },
      }); return;
    }
    default:
  }
}

/** Listens once for the whole board; what is typed into a field or done in a dialog stays there. */
export function useKeyboard(): { readonly helpOpen: boolean; readonly closeHelp: () => void } {
  const board = useBoard();
  const opening = useOpening();
  const [helpOpen, setHelpOpen] = useState(false);
  const latest = useRef({ board, opening });
  useEffect(() => {
    latest.current = { board, opening };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target;
      if (event.defaultPrevented || !(target instanceof Element)) return;
      if (target.closest(TYPING) || target.closest(ELSEWHERE)) return;
      const act = actOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift: event.shiftKey });
      if (!act) return;
      const bar = act.on === 'bar' ? focusedBar(latest.current.board) : null;
      if (act.on === 'bar' && (!bar || target.closest('[data-padlock], [data-more]'))) return;
      event.preventDefault();
      if (act.on === 'board') actOnBoard(act.act, latest.current, () => setHelpOpen(true));
      else if (bar) actOnBar(latest.current.board, latest.current.opening, bar, act);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return { helpOpen, closeHelp: () => setHelpOpen(false) };
}
