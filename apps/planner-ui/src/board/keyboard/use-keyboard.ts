import { useEffect, useRef, useState } from 'react';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { anchorAt, anchorOf, useOpening } from '../popover/opened.js';
import { weatherOn, WHOLE_BOARD } from '../popover/weather-places.js';
import { actOnBar, type FocusedBar, type Hands } from './act-on-bar.js';
import { actOf, type KeyAct } from './keys.js';
import { nextWorkingStart } from './next-start.js';

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"], [data-padlock], [data-more]';

function focusedBar(board: BoardContextValue): FocusedBar | null {
  const element = document.activeElement?.closest('[data-intervention-id]');
  const one = element
    ? board.plan.intervention(element.getAttribute('data-intervention-id') ?? '')
    : undefined;
  return one && element ? { one, element, rowId: element.getAttribute('data-row-id') ?? '' } : null;
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** N: something new on the day that is shown. */
function askForNew({ board, opening }: Hands): void {
  if (!board.mayPlan) return;
  opening.open({
    kind: 'new',
    anchor: anchorAt(window.innerWidth / 2 - 180, 120),
    preset: {
      start: nextWorkingStart(board.plan, board.view.day, board.now),
      end: null,
      resourceId: null,
      worksiteId: null,
      as: 'appointment',
    },
  });
}

/** W: rain on the bar under the focus, else on the day that is shown. */
function askForWeather({ board, opening }: Hands): void {
  if (!board.mayPlan) return;
  const bar = focusedBar(board);
  const anchor = anchorAt(window.innerWidth / 2 - 210, 90);
  opening.open(
    bar
      ? weatherOn(board.plan, bar.one, anchorOf(bar.element))
      : { kind: 'weather', place: WHOLE_BOARD, day: Math.max(board.today, board.view.day), anchor },
  );
}

function actOnBoard(
  act: Extract<KeyAct, { on: 'board' }>['act'],
  { board, opening }: Hands,
  help: () => void,
): void {
  switch (act) {
    case 'undo': {
      board.store.undo();
      return;
    }
    case 'redo': {
      board.store.redo();
      return;
    }
    case 'help': {
      help();
      return;
    }
    case 'today': {
      board.show({ day: board.today });
      return;
    }
    case 'date':
      return document.querySelector<HTMLElement>('[data-go-to-date]')?.click();
    case 'search': {
      focusOn('[data-board-search]');
      return;
    }
    case 'new':
      askForNew({ board, opening });
      return;
    case 'weather':
      askForWeather({ board, opening });
      return;
    default:
  }
}

/** Neither typed into a field nor meant for a dialog, a menu or a button on a bar. */
function isOurs({ defaultPrevented, target }: KeyboardEvent): boolean {
  return (
    !defaultPrevented &&
    target instanceof Element &&
    !target.closest(TYPING) &&
    !target.closest(ELSEWHERE)
  );
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
      if (!isOurs(event)) return;
      const hands = latest.current;
      const act = actOf({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        alt: event.altKey,
        shift: event.shiftKey,
      });
      const bar = act?.on === 'bar' ? focusedBar(hands.board) : null;
      if (!act || (act.on === 'bar' && !bar)) return;
      event.preventDefault();
      if (act.on === 'board') actOnBoard(act.act, hands, () => setHelpOpen(true));
      else if (bar) actOnBar(hands, bar, act);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return { helpOpen, closeHelp: () => setHelpOpen(false) };
}
