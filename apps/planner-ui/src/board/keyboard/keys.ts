/** What a key asks for. `bar` acts need a bar under the focus. */
export type KeyAct =
  | {
      readonly on: 'board';
      readonly act:
        | 'undo'
        | 'redo'
        | 'help'
        | 'today'
        | 'date'
        | 'search'
        | 'new'
        | 'panel'
        | 'previous'
        | 'next'
        | 'weather';
    }
  | {
      readonly on: 'bar';
      readonly act:
        'open' | 'menu' | 'lock-time' | 'lock-team' | 'cancel' | 'plan' | 'shift' | 'split';
    }
  | { readonly on: 'bar'; readonly act: 'move'; readonly steps: number; readonly byDay: boolean }
  | { readonly on: 'bar'; readonly act: 'resize'; readonly steps: number }
  | { readonly on: 'bar'; readonly act: 'replace'; readonly direction: -1 | 1 };

/** The part of a keyboard event that decides; a test needs no browser. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const ARROWS: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };

function withArrow({ key, alt, shift }: Key): KeyAct | null {
  const step = ARROWS[key];
  if (!step) return null;
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  if (alt && isSideways) return { on: 'bar', act: 'move', steps: step, byDay: shift };
  if (alt) return { on: 'bar', act: 'replace', direction: step };
  return shift && isSideways ? { on: 'bar', act: 'resize', steps: step } : null;
}

const BOARD: Record<string, Extract<KeyAct, { on: 'board' }>['act']> = {
  '?': 'help',
  t: 'today',
  g: 'date',
  '/': 'search',
  n: 'new',
  w: 'weather',
};

const BAR: Record<string, 'open' | 'menu' | 'cancel' | 'plan' | 'shift' | 'split'> = {
  Enter: 'open',
  ' ': 'open',
  e: 'open',
  '.': 'menu',
  ContextMenu: 'menu',
  Delete: 'cancel',
  Backspace: 'cancel',
  p: 'plan',
  d: 'shift',
  s: 'split',
};

function withControl(letter: string, shift: boolean): KeyAct | null {
  if (letter === 'y') return { on: 'board', act: 'redo' };
  return letter === 'z' ? { on: 'board', act: shift ? 'redo' : 'undo' } : null;
}

function ofLetter(letter: string, shift: boolean): KeyAct | null {
  if (letter === 'l') return { on: 'bar', act: shift ? 'lock-team' : 'lock-time' };
  const board = BOARD[letter];
  if (board) return { on: 'board', act: board };
  const bar = BAR[letter];
  return bar ? { on: 'bar', act: bar } : null;
}

/** `null`: none of ours. Letters are read without regard to capitals, so that Caps Lock breaks nothing. */
export function actOf(pressed: Key): KeyAct | null {
  const { key, ctrl, alt, shift } = pressed;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (ctrl) return withControl(letter, shift);
  const arrow = withArrow(pressed);
  return arrow || alt ? arrow : ofLetter(letter, shift);
}
