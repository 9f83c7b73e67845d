import type { Way } from '../selection/walk-bars.js';

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
        | 'filter'
        | 'display'
        | 'slots'
        | 'previous'
        | 'next'
        | 'weather'
        | 'review'
        | 'select-all'
        | 'clear'
        | 'copy'
        | 'paste'
        | 'zoom-in'
        | 'zoom-out';
    }
  | { readonly on: 'focus'; readonly way: Way }
  | {
      readonly on: 'bar';
      readonly act:
        | 'open'
        | 'menu'
        | 'lock-time'
        | 'lock-team'
        | 'cancel'
        | 'plan'
        | 'shift'
        | 'split'
        | 'select'
        | 'link';
    }
  | { readonly on: 'bar'; readonly act: 'move'; readonly steps: number; readonly byDay: boolean }
  | { readonly on: 'bar'; readonly act: 'resize'; readonly steps: number }
  | { readonly on: 'bar'; readonly act: 'replace'; readonly direction: -1 | 1 }
  | { readonly on: 'bar'; readonly act: 'extend'; readonly way: 'up' | 'down' };

/** The part of a keyboard event that decides; a test needs no browser. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const WAYS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const ENDS = { Home: 'first', End: 'last' } as const;

type Arrow = keyof typeof WAYS;
const isArrow = (key: string): key is Arrow => key in WAYS;
const isEnd = (key: string): key is keyof typeof ENDS => key in ENDS;

const stepOf = (key: Arrow): -1 | 1 => (key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1);
const isSideways = (key: Arrow): boolean => key === 'ArrowLeft' || key === 'ArrowRight';

function withArrow(key: Arrow, { alt, shift }: Key): KeyAct {
  const step = stepOf(key);
  const sideways = isSideways(key);
  if (alt && sideways) return { on: 'bar', act: 'move', steps: step, byDay: shift };
  if (alt) return { on: 'bar', act: 'replace', direction: step };
  if (shift && sideways) return { on: 'bar', act: 'resize', steps: step };
  if (shift) return { on: 'bar', act: 'extend', way: step < 0 ? 'up' : 'down' };
  return { on: 'focus', way: WAYS[key] };
}

type BoardAct = Extract<KeyAct, { on: 'board' }>['act'];

const BOARD: Record<string, BoardAct> = {
  '?': 'help',
  t: 'today',
  g: 'date',
  '/': 'search',
  a: 'panel',
  f: 'filter',
  v: 'display',
  q: 'slots',
  n: 'new',
  w: 'weather',
  r: 'review',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '−': 'zoom-out',
  Escape: 'clear',
};

const WITH_CONTROL: Record<string, BoardAct> = {
  y: 'redo',
  a: 'select-all',
  c: 'copy',
  v: 'paste',
};

const BAR: Record<
  string,
  'open' | 'menu' | 'cancel' | 'plan' | 'shift' | 'split' | 'select' | 'link'
> = {
  Enter: 'open',
  e: 'open',
  ' ': 'select',
  '.': 'menu',
  ContextMenu: 'menu',
  Delete: 'cancel',
  Backspace: 'cancel',
  p: 'plan',
  d: 'shift',
  s: 'split',
  k: 'link',
};

function withControl(letter: string, shift: boolean): KeyAct | null {
  if (letter === 'z') return { on: 'board', act: shift ? 'redo' : 'undo' };
  const act = shift ? undefined : WITH_CONTROL[letter];
  return act ? { on: 'board', act } : null;
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
  if (isArrow(key)) return withArrow(key, pressed);
  if (isEnd(key) && !alt && !shift) return { on: 'focus', way: ENDS[key] };
  return alt ? null : ofLetter(letter, shift);
}
