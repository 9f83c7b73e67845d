/** What the processor did for the main thread since the page was opened, in milliseconds: a busy machine adds nothing to it. */
async function mainThread(page) {
  const session = (page.devtools ??= await page.context().newCDPSession(page));
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Until nothing is left to draw. */
export const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)));
      }),
  );

/** Main thread time until `isDone` holds in the page and nothing is left to paint. */
export async function workOf(page, act, isDone) {
  const before = await mainThread(page);
  await act();
  await page.waitForFunction(isDone.test, isDone.argument);
  await settled(page);
  return (await mainThread(page)) - before;
}

export const barsAreDrawn = {
  test: () => document.querySelectorAll('[data-intervention-id]').length > 20,
  argument: null,
};

/** The bar stands elsewhere than it did. */
export const hasMoved = (id, left) => ({
  test: ([wanted, before]) => {
    const bar = document.querySelector(`[data-intervention-id="${wanted}"]`);
    return bar !== null && Math.abs(bar.getBoundingClientRect().left - before) > 2;
  },
  argument: [id, left],
});

export const leftOf = (page, id) =>
  page
    .locator(`[data-intervention-id="${id}"]`)
    .first()
    .evaluate((bar) => bar.getBoundingClientRect().left);

/** An intervention of the bench whose bar is in sight. */
export async function visibleBar(page) {
  const find = () =>
    [...document.querySelectorAll('[data-intervention-id^="00000000-0000-4000-8000-4"]')]
      .find((bar) => {
        const { left, right, top, bottom } = bar.getBoundingClientRect();
        return left > 560 && right < innerWidth - 200 && top > 150 && bottom < innerHeight - 20;
      })
      ?.getAttribute('data-intervention-id');
  return (await page.waitForFunction(find)).jsonValue();
}

/**
 * Scrolls down in the page. `steps` of `pixels`; of each, milliseconds until bars stand all over the
 * window, and whether a frame was painted before that.
 */
export const scrollBy = (page, { steps, pixels }) =>
  page.evaluate(
    async ({ steps, pixels }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const canScroll = (one) =>
        one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === 'auto';
      let scroller = document.querySelector('[data-resource-id]');
      while (!canScroll(scroller)) scroller = scroller.parentElement;
      const { top, bottom } = scroller.getBoundingClientRect();
      const third = (bottom - top) / 3;
      const isFilled = () => {
        const filled = new Set();
        for (const one of document.querySelectorAll('[data-intervention-id]')) {
          const box = one.getBoundingClientRect();
          const middle = (box.top + box.bottom) / 2;
          if (middle > top && middle < bottom) filled.add(Math.floor((middle - top) / third));
        }
        return filled.size === 3;
      };
      const found = [];
      for (let step = 0; step < steps; step += 1) {
        const last = scroller.scrollTop;
        scroller.scrollTop += pixels;
        if (scroller.scrollTop === last) break;
        const begun = performance.now();
        await frame();
        let isBlank = false;
        while (!isFilled() && performance.now() - begun < 3000) {
          isBlank = true;
          await frame();
        }
        found.push({ ms: performance.now() - begun, isBlank });
        // Readers stop to look; a wheel that never stops is the far jump.
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      return found;
    },
    { steps, pixels },
  );
