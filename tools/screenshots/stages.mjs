// The demo company at three moments: as it opens, after a morning's work with drafts, in the evening.
import { barInSight, pause, then, there } from './acts.mjs';
import { FACES, PHONE_FACES } from './faces.mjs';
import { PHONE_STATES } from './phone-states.mjs';
import { STATES } from './states.mjs';

const DATE = 'date=2026-11-23';
const BOARD = `/board?face=worksites&scale=two-weeks&${DATE}`;
const DAY = `/board?face=resources&${DATE}`;

const board = (act) => ({ path: BOARD, ready: '.pl-bar', act });
const beside = (path, side) => ({
  path: `${path}&side=${side}`,
  ready: '[data-testid="drawer"]',
  act: pause(500),
});

/** From now on the company publishes by hand. */
async function publishByHand({ camera, url }) {
  const page = await camera.sit('admin', 'desk');
  await page.goto(`${url}/settings/company`);
  await page.locator('input[value="drafts"]').check();
  await page.locator('form button[type="submit"]').last().click();
  await page.waitForTimeout(800);
}

/** Three bars go on by a day, one is prolonged, and it rains: drafts, calls to make, a history. */
async function workOnIt({ camera, url }) {
  const page = await camera.sit('planner', 'desk');
  const colleague = await camera.sit('planner2', 'desk');
  await colleague.goto(`${url}${BOARD}`);
  await page.goto(`${url}${BOARD}`);
  const moved = new Set();
  for (const keys of [
    'Shift+Alt+ArrowRight',
    'Shift+Alt+ArrowRight',
    'Shift+ArrowRight',
    'Shift+Alt+ArrowRight',
  ]) {
    const not = [...moved].map((id) => `:not([data-intervention-id="${id}"])`).join('');
    const bar = await barInSight(
      page,
      `.pl-bar[data-state="open"]:not([data-locked]):not([data-mirror])${not}`,
    );
    moved.add(await bar.getAttribute('data-intervention-id'));
    await bar.locator('.pl-bar-main').first().focus();
    await page.keyboard.press(keys);
    await page.waitForTimeout(500);
  }
  // From a bar it would ask for the rain on its crew alone.
  await page.goto(`${url}${BOARD}`);
  await page.locator('.pl-bar').first().waitFor();
  await page.keyboard.press('w');
  await page.locator('[role="dialog"] button[type="submit"]').click();
  await page.waitForTimeout(2000);
}

const WORKED = {
  'drafts-board': board(),
  'drafts-people': { path: `/board?face=resources&scale=week&${DATE}`, ready: '.pl-bar' },
  'drafts-publish': beside(BOARD, 'publish'),
  'drafts-history': beside(BOARD, 'history'),
  'drafts-history-open': {
    ...beside(BOARD, 'history'),
    act: then(
      there('li[data-command-id]'),
      (page) => page.locator('li[data-command-id] button[aria-expanded]').first().click(),
      pause(300),
    ),
  },
  'drafts-calls': beside(BOARD, 'needs&section=calls'),
  'drafts-needs': beside(BOARD, 'needs&section=conflicts'),
  acted: board(async (page) => {
    await (await barInSight(page)).locator('.pl-bar-main').first().focus();
    await page.keyboard.press('l');
    await page.waitForTimeout(500);
  }),
};

const WORKED_ON_A_PHONE = {
  'drafts-list': { path: DAY, ready: '[data-testid="day-list"] section' },
  'drafts-publish': beside(DAY, 'publish'),
  'drafts-history': beside(DAY, 'history'),
  'drafts-calls': beside(DAY, 'needs&section=calls'),
};

/** The line is cut, then a date is locked: it waits. The last of all, for it is sent once the line is back. */
const offline = (path) => ({
  ...{ path, ready: '.pl-bar, [data-testid="day-list"] section' },
  act: async (page) => {
    await page.waitForTimeout(1000);
    await page.context().setOffline(true);
    const bar = page.locator('.pl-bar-main, [data-testid="day-list"] [data-intervention-id]');
    await bar.first().focus();
    await page.keyboard.press('l');
    await page.locator('[data-testid="offline"]').first().waitFor();
  },
});

const EVENING = { evening: beside(BOARD, 'review'), offline: offline(BOARD) };
const EVENING_ON_A_PHONE = { evening: beside(DAY, 'review'), offline: offline(DAY) };

const page = (path) => ({ path, ready: 'main', account: 'admin', act: pause(300) });

/** Around the board. */
const PAGES = {
  'page-worksites': page('/worksites'),
  'page-quick-form': page('/worksites/new'),
  'page-staff': page('/resources/staff'),
  'page-imports': page('/imports'),
  'page-settings': page('/settings/company'),
  'page-nowhere': page('/nowhere'),
  'page-sign-in': { path: '/sign-in', ready: 'form', account: 'visitor' },
};

/** `now`: the moment at which the server believes to be; `before`: what happens before its pictures. */
export const STAGES = [
  {
    now: '2026-11-23T06:10:00Z',
    desk: { ...FACES, ...STATES, ...PAGES },
    phone: { ...PHONE_FACES, ...PHONE_STATES, ...PAGES },
  },
  {
    now: '2026-11-23T06:10:00Z',
    before: [publishByHand, workOnIt],
    desk: WORKED,
    phone: WORKED_ON_A_PHONE,
  },
  { now: '2026-11-23T15:35:00Z', desk: EVENING, phone: EVENING_ON_A_PHONE },
];
