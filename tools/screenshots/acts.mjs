// What one does before a picture is taken, in no language: keys, and marks of the page that are no words.

/** One of them after the other. */
export const then =
  (...acts) =>
  async (page) => {
    for (const act of acts) await act(page);
  };

export const there = (selector) => (page) => page.locator(selector).first().waitFor();
export const click = (selector, options) => (page) => page.locator(selector).first().click(options);
export const press = (keys) => (page) => page.keyboard.press(keys);
export const type = (text) => (page) => page.keyboard.type(text);
export const hover = (selector) => (page) => page.locator(selector).first().hover();
export const pause = (ms) => (page) => page.waitForTimeout(ms);

export const POPOVER = '[role="dialog"]';

/** A bar that a hand may move: open, free, in sight with room at its right. */
export const MOVABLE = '.pl-bar[data-state="open"]:not([data-locked]):not([data-mirror])';

/** The first such bar that lies whole in sight, with so many pixels of room at its right. */
export const barInSight = async (page, selector = MOVABLE, room = 300) => {
  await page.locator('.pl-bar').first().waitFor();
  await page.waitForTimeout(300);
  const id = await page.locator(selector).evaluateAll((bars, wanted) => {
    const area = document.querySelector('.pl-timeline').getBoundingClientRect();
    const fits = (bar) => {
      const { left, right, top, bottom, width } = bar.getBoundingClientRect();
      const isHigh = top > area.top + 90 && bottom < area.bottom - 40;
      return isHigh && width > 40 && left > area.left + 300 && right < area.right - wanted;
    };
    return bars.find(fits)?.dataset.interventionId ?? null;
  }, room);
  if (id === null) throw new Error(`no such bar in sight: ${selector}`);
  return page.locator(`.pl-bar[data-intervention-id="${id}"]:not([data-mirror])`).first();
};

/** A key on the first such bar. */
export const onBar =
  (keys, { bar = MOVABLE, opens = POPOVER } = {}) =>
  async (page) => {
    const found = await barInSight(page, bar);
    await found.locator('.pl-bar-main').first().focus();
    await page.keyboard.press(keys);
    if (opens) await page.locator(opens).first().waitFor();
  };

/** A key on the board, once there is one. */
export const onBoard =
  (keys, opens = POPOVER) =>
  async (page) => {
    await page.locator('.pl-bar, [data-testid="day-list"], [data-cell]').first().waitFor();
    await page.keyboard.press(keys);
    if (opens) await page.locator(opens).first().waitFor();
  };

/** Picks that bar up and carries it by so many pixels; the hand does not let go. */
export async function carry(page, bar, { dx, dy = 0 }) {
  const { x, y, width, height } = await bar.boundingBox();
  const from = { x: x + Math.min(width / 2, 40), y: y + height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y);
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 12 });
  await page.waitForTimeout(300);
}

/** The same as a state to look at: Escape leaves all as it was. */
export const inTheHand =
  ({ bar = MOVABLE, dx = 260, dy = 0 } = {}) =>
  async (page) => {
    await carry(page, await barInSight(page, bar), { dx, dy });
  };

/** A long press of a finger. */
export const pressLong = (selector) => async (page) => {
  const found = page.locator(selector).first();
  await found.waitFor();
  const { x, y, width, height } = await found.boundingBox();
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(700);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
};
