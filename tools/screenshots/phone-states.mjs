// The same in a hand, where there is one day as a list.
import { click, onBoard, pause, POPOVER, pressLong, then, there, type } from './acts.mjs';

const DAY = '/board?face=resources&date=2026-11-23';
const LIST = '[data-testid="day-list"]';
const ITEM = `${LIST} [data-intervention-id]`;

const list = (act) => ({ path: DAY, ready: ITEM, act });
const beside = (side) => ({
  path: `${DAY}&side=${side}`,
  ready: '[data-testid="drawer"]',
  act: pause(500),
});
const inMenu = (index) =>
  then(
    pressLong(ITEM),
    there('[role="menu"]'),
    click(`[role="menuitem"] >> nth=${index}`),
    pause(300),
  );

export const PHONE_STATES = {
  'another-day': { path: '/board?face=resources&date=2026-12-01', ready: LIST },
  sunday: { path: '/board?face=resources&date=2026-11-29', ready: LIST },
  item: list(then(click(ITEM), there(POPOVER))),
  'item-menu': list(then(pressLong(ITEM), there('[role="menu"]'))),
  'item-shift': list(inMenu(11)),
  'item-link': list(inMenu(13)),
  'to-plan': list(then(click('[data-to-plan]'), there('[data-testid="plan-sheet"]'))),
  'to-plan-form': list(then(click('[data-to-plan]'), click('[data-card-task]'), there(POPOVER))),
  free: list(then(click('[data-free]'), there(POPOVER))),
  date: list(then(click('[data-go-to-date]'), there('.mantine-DatePicker-levelsGroup'))),
  account: list(then(click('header button:has(.mantine-Avatar-root)'), there(POPOVER))),
  search: list(then(onBoard('/'), type('mar'), there('[data-hit]'))),
  filters: list(onBoard('f', '[data-testid="filter-fields"]')),
  filtered: { path: `${DAY}&trade=Piscines`, ready: '[data-testid="filter-strip"]' },
  display: list(onBoard('v', '[data-testid="display-fields"]')),
  rain: list(onBoard('w')),
  new: list(onBoard('n')),
  needs: beside('needs&section=conflicts'),
  'needs-calls': beside('needs&section=calls'),
  history: beside('history'),
  publish: beside('publish'),
  review: beside('review'),
  'dot-todo': {
    path: '/board?face=table&date=2026-11-23',
    ready: '[data-cell]',
    act: then(click('[data-testid="table-face"] [data-status="todo"]'), there(POPOVER)),
  },
};
