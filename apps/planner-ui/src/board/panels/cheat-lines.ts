import type { fr } from '../keyboard/i18n/fr.js';

type Act = keyof (typeof fr)['act'];
export type CheatGroup = keyof (typeof fr)['groups'];

/**
 * Every gesture of the board and the keys that do the same, in the order in which one meets them. What a mouse
 * or a finger does for it is told in words.
 */
export const CHEAT_LINES: Record<CheatGroup, readonly (readonly [Act, string])[]> = {
  move: [
    ['carry', 'Alt ← →'],
    ['carryDay', 'Alt ⇧ ← →'],
    ['person', 'Alt ↑ ↓'],
    ['stretch', '⇧ ← →'],
    ['push', 'D'],
    ['weather', 'W'],
    ['split', 'S'],
    ['link', 'K'],
  ],
  choose: [
    ['walk', '← → ↑ ↓ · ⇱ ⇲'],
    ['choose', '␣'],
    ['range', '⇧ ↑ ↓'],
    ['all', 'Ctrl A'],
    ['clear', 'Esc'],
    ['copy', 'Ctrl C'],
    ['paste', 'Ctrl V'],
    ['week', '.'],
  ],
  bar: [
    ['open', 'E · ⏎'],
    ['menu', '.'],
    ['new', 'N'],
    ['plan', 'P'],
    ['slots', 'Q'],
    ['lock', 'L · ⇧ L'],
    ['cancel', 'Del'],
    ['colours', '1 2 3 0'],
    ['release', 'Esc'],
  ],
  board: [
    ['dates', 'T · G'],
    ['zoom', '+ −'],
    ['search', '/'],
    ['filter', 'F'],
    ['panel', 'A'],
    ['display', 'V'],
    ['review', 'R'],
    ['undo', 'Ctrl Z · Ctrl ⇧ Z'],
    ['help', '?'],
  ],
};
