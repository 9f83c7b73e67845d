// What may stand open or happen on the board at a desk; nothing here changes the plan.
import {
  barInSight,
  click,
  hover,
  inTheHand,
  MOVABLE,
  onBar,
  onBoard,
  pause,
  POPOVER,
  press,
  then,
  there,
  type,
} from './acts.mjs';

const DATE = 'date=2026-11-23';
const BY_WORKSITE = `/board?face=worksites&scale=two-weeks&${DATE}`;
const BY_PERSON = `/board?face=resources&scale=week&${DATE}`;
const TABLE = `/board?face=table&${DATE}`;

const worksites = (act) => ({ path: BY_WORKSITE, ready: '.pl-bar', act });
const people = (act) => ({ path: BY_PERSON, ready: '.pl-bar', act });
const beside = (side, act) => ({
  path: `${BY_WORKSITE}&side=${side}`,
  ready: '[data-testid="drawer"]',
  act,
});
const needs = (section) => beside(`needs&section=${section}`, pause(500));

const newOf = (index) =>
  worksites(then(onBoard('n'), click(`${POPOVER} [role="radiogroup"] label >> nth=${index}`)));

const chooseThree = async (page) => {
  const first = await barInSight(page);
  await first
    .locator('.pl-bar-main')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await there('[data-testid="selection"]')(page);
};

export const STATES = {
  'bar-open': worksites(onBar('Enter')),
  'bar-locked': worksites(onBar('Enter', { bar: '.pl-bar[data-locked]' })),
  'bar-menu': worksites(onBar('.', { opens: '[role="menu"]' })),
  'bar-menu-person': people(onBar('.', { opens: '[role="menu"]' })),
  'row-menu': worksites(
    then(click('[data-worksite-id]', { button: 'right' }), there('[role="menu"]')),
  ),
  'row-menu-person': people(
    then(click('[data-resource-row]', { button: 'right' }), there('[role="menu"]')),
  ),
  'dot-todo': {
    path: TABLE,
    ready: '[data-cell]',
    act: click('[data-testid="table-face"] [data-status="todo"]'),
  },
  'dot-planned': {
    path: TABLE,
    ready: '[data-cell]',
    act: click('[data-testid="table-face"] [data-status="planned"]'),
  },
  worksite: worksites(click('[data-worksite-id] button')),
  shift: worksites(onBar('d')),
  split: worksites(onBar('s')),
  link: worksites(onBar('k')),
  rain: worksites(onBoard('w')),
  slots: worksites(
    then(
      async (page) => page.locator('button[data-status="todo"][data-task-id]').first().focus(),
      press('q'),
      there(POPOVER),
    ),
  ),
  'new-1': newOf(0),
  'new-2': newOf(1),
  'new-3': newOf(2),
  'new-4': newOf(3),
  absence: people(then(there('[data-absence-id]'), click('[data-absence-id]'), there(POPOVER))),
  'layers-menu': people(then(click('[data-layers]'), there('[data-testid="layers"]'))),
  links: { ...worksites(pause(400)), preferences: { links: true } },
  'link-chip': {
    ...worksites(then(there('[data-chip]'), click('[data-chip]'), there(POPOVER))),
    preferences: { links: true },
  },
  compact: { ...worksites(), preferences: { density: 'compact' } },
  'compact-people': { ...people(), preferences: { density: 'compact' } },
  'no-panel': { ...worksites(), preferences: { panelOpen: false } },
  search: worksites(onBoard('/')),
  'search-found': worksites(then(onBoard('/'), type('mar'), there('[data-hit]'))),
  'search-phone': worksites(then(onBoard('/'), type('06'), there('[data-hit]'))),
  'search-nothing': worksites(then(onBoard('/'), type('zzzz'), pause(300))),
  filters: worksites(onBoard('f', '[data-testid="filter-fields"]')),
  filtered: {
    path: `${BY_WORKSITE}&trade=Piscines`,
    ready: '[data-testid="filter-strip"]',
  },
  'filtered-to-nothing': {
    path: `${BY_WORKSITE}&place=Nowhere`,
    ready: '[data-testid="filter-strip"]',
  },
  'panel-filter': worksites(click('[data-testid="to-plan"] button[aria-haspopup="dialog"]')),
  display: worksites(onBoard('v', '[data-testid="display-fields"]')),
  'colours-crew': { path: `${BY_WORKSITE}&colours=crew`, ready: '.pl-bar' },
  'colours-worksite': { path: `${BY_WORKSITE}&colours=worksite`, ready: '.pl-bar' },
  'colours-status': { path: `${BY_WORKSITE}&colours=status`, ready: '.pl-bar' },
  help: worksites(onBoard('?')),
  'go-to-date': worksites(onBoard('g', '.mantine-DatePicker-levelsGroup')),
  account: worksites(then(click('header button:has(.mantine-Avatar-root)'), there(POPOVER))),
  'needs-conflicts': needs('conflicts'),
  'needs-dots': needs('dots'),
  'needs-unstaffed': needs('unstaffed'),
  'needs-to-close': needs('to-close'),
  'needs-calls': needs('calls'),
  'needs-proposals': needs('proposals'),
  'needs-cure': beside(
    'needs&section=conflicts',
    then(there('[data-cure]'), hover('[data-cure]'), pause(400)),
  ),
  history: beside('history', pause(500)),
  publish: beside('publish', pause(500)),
  review: beside('review', pause(500)),
  verdict: worksites(inTheHand()),
  'verdict-person': people(inTheHand({ dx: 120, dy: 112 })),
  'verdict-locked': worksites(inTheHand({ bar: '.pl-bar[data-locked]:not([data-mirror])' })),
  chosen: worksites(chooseThree),
  'chosen-carried': worksites(
    then(chooseThree, inTheHand({ bar: '.pl-bar:has([aria-pressed="true"])', dx: 180 })),
  ),
  'card-carried': worksites(async (page) => {
    const card = page.locator('[data-card-task]').first();
    await card.waitFor();
    const { x, y } = await card.boundingBox();
    await page.mouse.move(x + 40, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30);
    await page.mouse.move(900, 380, { steps: 12 });
    await page.waitForTimeout(300);
  }),
  'bar-hover': worksites(async (page) => {
    await (await barInSight(page, MOVABLE)).hover();
    await page.waitForTimeout(600);
  }),
};
