import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TESTS = fileURLToPath(new URL('../../../apps/planner-ui-e2e/src/', import.meta.url));

/** Each gesture of a pointer, and the browser tests that play it by hand, by key, and take it back or do it to several. */
const GESTURES = {
  'a cell of the table': ['a cell of the table coloured by one', 'walks the table by arrows'],
  'a dot': ['a red one planned by one', 'a dot opens with Enter', 'automatic brings it back'],
  'along its row': [
    ...['what one drags stands a day later', 'a bar goes a day on', 'what one takes back is as it'],
    'moves all that is chosen as one act',
  ],
  'to another row': ['a bar dragged to another row', 'Alt and an arrow down gives the work'],
  'a card on a worksite': ['by dragging its card to the row', 'a card is planned with P, a bar'],
  'a card on a person': ['a card dropped on a person', 'a card is planned with P for a person'],
  'an edge': ['what one stretches by a day', 'gets shorter, and Ctrl+Z'],
  'what follows moves along': [
    'with Alt held, what the same person does',
    'chooses with lasso and keys',
  ],
  rain: ['stops for the rain', 'stops for the rain with W'],
  choosing: ['goes together: Shift and click', 'chooses with lasso and keys'],
  padlock: ['shows after one click', 'L closes and opens the padlock', 'moves none of them where'],
  scissors: ['cuts at the pointer', 'cuts with S, without a mouse'],
  'drawing on an empty place': ['by hand and with N'],
  'copy and paste': ['copies a bar to where the pointer is', 'the week of a person'],
  delete: ['Delete sends work back', 'chooses with lasso and keys'],
  'the form': ['opens what a double click, E'],
  'bar to bar': ['is drawn from the edge of a bar', 'is chosen with K', 'taken back by one undo'],
  menu: ['a right click and a point'],
  'undo and redo': ['takes back and does again by the arrows', 'Ctrl+Z takes both back'],
  zoom: ['zooms around the pointer and back again, by wheel and by keys'],
  'search, dates, today': ['goes to today, to a date and to the search, by keys and by the header'],
};

/** Gestures of which a test is missing. That the tests hold is told by `npm test`. */
export function benchGestures() {
  const text = readdirSync(TESTS)
    .filter((name) => name.endsWith('.e2e.ts'))
    .map((name) => readFileSync(TESTS + name, 'utf8'))
    .join('\n');
  const missing = Object.entries(GESTURES).filter(
    ([, tests]) => !tests.every((words) => text.includes(words)),
  );
  const all = Object.keys(GESTURES).length;
  const names = missing.map(([gesture]) => gesture).join(', ');
  return {
    target: `U5 of ${all} gestures, those not tested by hand and key${names && `: ${names}`}`,
    ours: missing.length,
    unit: 'gestures',
    limit: 0,
  };
}
