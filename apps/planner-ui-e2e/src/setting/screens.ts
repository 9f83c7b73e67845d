import type { Page } from 'playwright-core';

import { pressLong } from '../pages/finger.js';

/** A screen, or what may stand open over one; opened in no language, by keys and marks that are no words. */
export interface Screen {
  readonly path: string;
  /** What is done there, and how one knows that it is. */
  readonly open?: (page: Page) => Promise<unknown>;
  /** What stands over a screen that is looked at by itself. */
  readonly part?: string;
}

const DATE = 'date=2026-11-23';
const BY_PERSON = `/board?face=resources&scale=week&${DATE}`;
const BY_WORKSITE = `/board?face=worksites&scale=two-weeks&${DATE}`;
const DAY = `/board?face=resources&${DATE}`;

const DIALOG = '[role="dialog"]';
const MENU = '[role="menu"]';
const DRAWER = '[data-testid="drawer"]';
const LISTED = '[data-testid="day-list"] [data-intervention-id]';

/** Work on a task: what is locked first on the board is an appointment, which can be linked to nothing. */
const FREE_WORK = '.pl-bar[data-state="open"]:not([data-locked])';

const wait = (page: Page, selector: string) => page.locator(selector).first().waitFor();

/** A key on the first bar. */
const onBar = (keys: string, part: string): Screen => ({
  path: BY_PERSON,
  part,
  open: async (page) => {
    await wait(page, FREE_WORK);
    await page.locator(`${FREE_WORK} .pl-bar-main`).first().focus();
    await page.keyboard.press(keys);
    await wait(page, part);
  },
});

const clicked = (path: string, target: string, part: string): Screen => ({
  path,
  part,
  open: async (page) => {
    await page.locator(target).first().click();
    await wait(page, part);
  },
});

const beside = (path: string, side: string): Screen => ({
  path: `${path}&side=${side}`,
  part: DRAWER,
  open: (page) => wait(page, DRAWER),
});

const bars = (path: string): Screen => ({ path, open: (page) => wait(page, '.pl-bar') });

const ofNew = (index: number): Screen => ({
  ...onBar('n', DIALOG),
  open: async (page) => {
    await onBar('n', DIALOG).open?.(page);
    await page.locator(`${DIALOG} [role="radiogroup"] label`).nth(index).click();
  },
});

const FACES: Readonly<Record<string, Screen>> = {
  table: { path: '/board?face=table', open: (page) => wait(page, '[data-cell]') },
  'by worksite': bars(BY_WORKSITE),
  'by worksite, a quarter': bars(`/board?face=worksites&scale=quarter&${DATE}`),
  'by resource': bars(`/board?face=resources&scale=month&${DATE}`),
  equipment: bars(`/board?face=equipment&scale=day&${DATE}`),
  filtered: {
    path: `${BY_WORKSITE}&trade=Piscines`,
    open: (page) => wait(page, '[data-testid="filter-strip"]'),
  },
  'filtered to nothing': {
    path: `${BY_WORKSITE}&place=Nowhere`,
    open: (page) => wait(page, '[data-testid="nothing-shown"]'),
  },
};

/** What opens on a bar, a dot, a row. */
const OPENED: Readonly<Record<string, Screen>> = {
  'the form of a dot': clicked(
    '/board?face=table',
    '[data-testid="table-face"] [data-status="todo"]',
    '[data-task-popover]',
  ),
  'a planned dot': clicked(
    '/board?face=table',
    '[data-testid="table-face"] [data-status="planned"]',
    '[data-task-popover]',
  ),
  'a worksite': clicked(BY_WORKSITE, '[data-worksite-id] button', DIALOG),
  'an absence': clicked(BY_PERSON, 'button[data-absence-id], [data-absence-id]', DIALOG),
  'the menu of a row': {
    ...{ path: BY_PERSON, part: MENU },
    open: async (page) => {
      await page.locator('[data-resource-row]').first().click({ button: 'right' });
      await wait(page, MENU);
    },
  },
  'a bar': onBar('Enter', DIALOG),
  'the menu of a bar': onBar('.', MENU),
  'to shift': onBar('d', DIALOG),
  'to split': onBar('s', DIALOG),
  'to link': onBar('k', DIALOG),
  'a bar that is chosen': onBar(' ', '[data-testid="selection"]'),
  rain: onBar('w', DIALOG),
  'a new task': ofNew(0),
  'a new appointment': ofNew(1),
  'a new block': ofNew(2),
  'a new absence': ofNew(3),
  'a new series': {
    ...onBar('n', DIALOG),
    open: async (page) => {
      await ofNew(1).open?.(page);
      await page.getByRole('button', { name: /^(Se répète|Repeats)…$/ }).click();
      await page.getByRole('form').first().waitFor();
    },
  },
  'three slots': {
    ...{ path: BY_WORKSITE, part: DIALOG },
    open: async (page) => {
      await page.locator('button[data-status="todo"][data-task-id]').first().focus();
      await page.keyboard.press('q');
      await wait(page, '[data-slot], [data-testid="no-slot"]');
    },
  },
};

/** What opens from the header and from the panel. */
const ASIDE: Readonly<Record<string, Screen>> = {
  'all the keys': onBar('?', DIALOG),
  search: {
    ...{ path: BY_PERSON, part: '[data-testid="search"]' },
    open: async (page) => {
      await onBar('/', '[data-testid="search"] [role="combobox"]').open?.(page);
      await page.keyboard.type('mar');
      await wait(page, '[data-hit]');
    },
  },
  filters: onBar('f', '[data-testid="filter-fields"]'),
  display: onBar('v', '[data-testid="display-fields"]'),
  'go to date': onBar('g', '.mantine-DatePicker-levelsGroup'),
  'other tools': clicked(BY_PERSON, '[data-tools]', MENU),
  layers: clicked(BY_PERSON, '[data-layers]', '[data-testid="layers"]'),
  'filters of what is to be planned': clicked(
    BY_PERSON,
    '[data-testid="to-plan"] button[aria-haspopup="dialog"]',
    DIALOG,
  ),
  'the account': clicked(BY_PERSON, 'header button:has(.mantine-Avatar-root)', DIALOG),
  conflicts: beside(BY_PERSON, 'needs&section=conflicts'),
  'dots that lie': beside(BY_PERSON, 'needs&section=dots'),
  'calls to make': beside(BY_PERSON, 'needs&section=calls'),
  proposals: beside(BY_PERSON, 'needs&section=proposals'),
  'what no calendar has fetched': beside(BY_PERSON, 'needs&section=unfetched'),
  'what was reported': beside(BY_PERSON, 'needs&section=reports'),
  'what comes again': beside(BY_PERSON, 'series'),
  history: beside(BY_PERSON, 'history'),
  'what is not told yet': beside(BY_PERSON, 'publish'),
  'the evening review': beside(BY_PERSON, 'review'),
};

/** Its address is shown once: each look has one of its own. */
const TURNED_ON: Screen = {
  path: '/calendars/mine',
  open: async (page) => {
    const another = page.getByRole('button', { name: /^(Ajouter un autre|Add another)/ });
    const turnOn = page.getByRole('button', { name: /^(Activer|Turn on)$/ });
    await another.or(turnOn).first().waitFor();
    if (await another.isVisible()) await another.click();
    await turnOn.click();
    await wait(page, '[data-testid="issued-feed"]');
  },
};

const EDITED = '[data-step-name]';

/** A template with what is seldom set of one of its steps. */
const TEMPLATE: Screen = {
  path: '/settings/templates',
  open: async (page) => {
    await page.locator('li button[title]').first().click();
    await wait(page, EDITED);
    await page.locator('[data-step] button[aria-expanded]').nth(1).click();
    await wait(page, '[data-wait]');
  },
};

/** On the first worksite of the list. */
const APPLIED: Screen = {
  ...{ path: '/worksites', part: DIALOG },
  open: async (page) => {
    await page.locator('a[href^="/worksites/"]:not([href$="/new"])').first().click();
    await page.getByRole('button', { name: /^(Appliquer un modèle|Apply a template)$/ }).click();
    await wait(page, `${DIALOG} [data-step]`);
  },
};

/** Its sections come after the page: the last is that of the questions. */
const WORKSITE: Screen = {
  path: '/worksites',
  open: async (page) => {
    await page.locator('main a[href^="/worksites/"]:not([href$="/new"])').first().click();
    await wait(page, '[data-testid="photos"]');
    await wait(page, '[role="radiogroup"][aria-label]');
  },
};

const MAILED: Screen = {
  path: '/worksites',
  part: DIALOG,
  open: async (page) => {
    await WORKSITE.open?.(page);
    await page.locator('[data-mail-sheet]').click();
    await wait(page, `${DIALOG} textarea`);
  },
};

const PAGES: Readonly<Record<string, Screen>> = {
  worksites: { path: '/worksites' },
  'the page of a worksite': WORKSITE,
  'what the company asks': { path: '/settings/questions' },
  'a question': clicked('/settings/questions', 'main li button', DIALOG),
  'the letterhead': { path: '/settings/letterhead', open: (page) => wait(page, 'main figure') },
  'a new worksite': { path: '/worksites/new' },
  staff: { path: '/resources/staff' },
  'print the week': { path: '/print?what=week', open: (page) => wait(page, 'main aside svg') },
  'print sheets': { path: '/print?what=sheets', open: (page) => wait(page, 'main aside svg') },
  imports: { path: '/imports' },
  'a calendar file': { path: '/imports/calendar' },
  company: { path: '/settings/company' },
  statuses: { path: '/settings/statuses' },
  'task kinds': { path: '/settings/task-kinds' },
  templates: { path: '/settings/templates' },
  'a template': TEMPLATE,
  'a template to apply': APPLIED,
  users: { path: '/settings/users' },
  'a calendar that is off': { path: '/calendars/mine' },
  'all calendars': { path: '/calendars/all' },
  'a calendar that was turned on': TURNED_ON,
  'the outbox': { path: '/mail/outbox' },
  'a mail account': { path: '/mail/account', open: (page) => wait(page, 'main form') },
  'the sheet to mail': MAILED,
  'a page that is not there': { path: '/nowhere' },
};

export const ON_THE_DESK: Readonly<Record<string, Screen>> = {
  ...FACES,
  ...OPENED,
  ...ASIDE,
  ...PAGES,
};

/** A key on the day of a phone: those who have a keyboard at hand may use it there too. */
const onDay = (keys: string, part: string): Screen => ({
  path: DAY,
  part,
  open: async (page) => {
    await wait(page, LISTED);
    await page.keyboard.press(keys);
    await wait(page, part);
  },
});

export const IN_THE_HAND: Readonly<Record<string, Screen>> = {
  'the day list': { path: DAY, open: (page) => wait(page, LISTED) },
  'the page of a worksite': WORKSITE,
  'the sheet to mail': MAILED,
  'the outbox': { path: '/mail/outbox' },
  'the day by worksite': {
    path: `/board?face=worksites&${DATE}`,
    open: (page) => wait(page, LISTED),
  },
  'the table': { path: '/board?face=table', open: (page) => wait(page, '[data-cell]') },
  'a bar of the list': clicked(DAY, LISTED, DIALOG),
  'the menu of a bar of the list': {
    ...{ path: DAY, part: MENU },
    open: async (page) => {
      await wait(page, LISTED);
      await pressLong(page, page.locator(LISTED).first());
      await wait(page, MENU);
    },
  },
  'what is to be planned': clicked(DAY, '[data-to-plan]', '[data-testid="plan-sheet"]'),
  'somebody who is free': clicked(DAY, '[data-free]', DIALOG),
  'another day': clicked(DAY, '[data-go-to-date]', '.mantine-DatePicker-levelsGroup'),
  search: {
    ...onDay('/', '[data-testid="search"] [role="combobox"]'),
    part: '[data-testid="search"]',
  },
  filters: onDay('f', '[data-testid="filter-fields"]'),
  display: onDay('v', '[data-testid="display-fields"]'),
  rain: onDay('w', DIALOG),
  'what needs a human': beside(DAY, 'needs'),
  'a calendar that was turned on': TURNED_ON,
  history: beside(DAY, 'history'),
  'the evening review': beside(DAY, 'review'),
};

/** Where the company keeps drafts and something waits. */
export const WITH_DRAFTS: Readonly<Record<string, Screen>> = {
  'the board with drafts': bars(BY_WORKSITE),
  'who hears what': beside(BY_WORKSITE, 'publish'),
  'what was done': {
    ...beside(BY_WORKSITE, 'history'),
    open: async (page) => {
      const entry = page.locator('li[data-command-id] button[aria-expanded]').first();
      await entry.click();
      await wait(page, 'li[data-command-id] button[aria-expanded="true"]');
    },
  },
};
