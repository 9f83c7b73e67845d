import { useEffect, useState } from 'react';
import { useBoardFeed } from '../board-context.js';
import { useOpening } from '../popover/opened.js';
import { forgetPointer } from '../selection/pointed-at.js';
import { actOnBar, type Hands } from './act-on-bar.js';
import { actOnBoard } from './act-on-board.js';
import { focusedBar } from './focused-bar.js';
import { actOf, type KeyAct } from './keys.js';
import { walk } from './walk.js';

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"], [data-padlock], [data-more]';

/** Neither typed into a field nor meant for a dialog, a menu or a button on a bar. */
function isOurs({ defaultPrevented, target }: KeyboardEvent): boolean {
  return (
    !defaultPrevented &&
    target instanceof Element &&
    !target.closest(TYPING) &&
    !target.closest(ELSEWHERE)
  );
}

/** Words that somebody marked on the page are what Ctrl+C means. */
const marksText = (act: KeyAct): boolean =>
  act.on === 'board' && act.act === 'copy' && window.getSelection()?.isCollapsed === false;

/** `false`: nothing there to act on, and the browser may have the key. */
function perform(act: KeyAct, hands: Hands, help: () => void): boolean {
  const bar = focusedBar(hands.board.plan);
  if (act.on === 'focus') {
    forgetPointer();
    return walk(bar, act.way);
  }
  if (act.on === 'bar') {
    if (bar) actOnBar(hands, bar, act);
    return bar !== null;
  }
  if (act.act === 'help') help();
  return act.act === 'help' || actOnBoard(hands, act.act);
}

/** Listens once for the whole board; what is typed into a field or done in a dialog stays there. */
export function useKeyboard(): { readonly helpOpen: boolean; readonly closeHelp: () => void } {
  const feed = useBoardFeed();
  const opening = useOpening();
  const [helpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isOurs(event)) return;
      const act = actOf({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        alt: event.altKey,
        shift: event.shiftKey,
      });
      if (!act || marksText(act)) return;
      const hands = { board: feed.get(), opening };
      if (perform(act, hands, () => setHelpOpen(true))) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [feed, opening]);
  return { helpOpen, closeHelp: () => setHelpOpen(false) };
}
