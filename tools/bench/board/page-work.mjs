/** No step of this benchmark takes longer on a machine that works; one that does is told, not waited for. */
const LONGEST_MS = 60_000;

/** The same work, or an error that says what never came. */
export async function inTime(what, work, ms = LONGEST_MS) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the processor did for the main thread since the page was opened, in milliseconds: a busy machine adds nothing to it. */
export async function mainThread(page) {
  const session = (page.devtools ??= await page.context().newCDPSession(page));
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Until nothing is left to draw. */
export const settled = (page) =>
  inTime(
    'settled',
    page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)));
        }),
    ),
  );

/** Main thread time until `isDone` holds in the page and nothing is left to paint. */
export async function workOf(page, act, isDone) {
  const before = await mainThread(page);
  await act();
  await page.waitForFunction(isDone.test, isDone.argument);
  await settled(page);
  return (await mainThread(page)) - before;
}

/** Of the rows of worksites: our board comes to them from those of machines. */
export const barsAreDrawn = {
  test: () =>
    document.querySelector('[data-testid="timeline"]')?.getAttribute('data-face') !== 'equipment' &&
    document.querySelectorAll('[data-intervention-id]').length > 20,
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

const boxOf = (page, id) =>
  page
    .locator(`[data-intervention-id="${id}"]`)
    .first()
    .evaluate((bar) => {
      const { left, top, width, height } = bar.getBoundingClientRect();
      return { left, top, width, height };
    });

export const leftOf = async (page, id) => (await boxOf(page, id)).left;

export async function centreOf(page, id) {
  const { left, top, width, height } = await boxOf(page, id);
  return { x: left + width / 2, y: top + height / 2 };
}

/**
 * A bar of the bench in sight that stands alone, with room on its right. `nth` names the line, from the top:
 * bars that are moved again and again on one line would pile up until some are hidden.
 */
export async function visibleBar(page, nth) {
  const find = (wanted) => {
    const bars = [
      ...document.querySelectorAll('.pl-full[data-intervention-id^="00000000-0000-4000-8000-4"]'),
    ].filter((bar) => {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      return left > 560 && right < innerWidth - 400 && top > 150 && bottom < innerHeight - 20;
    });
    const lines = [...new Set(bars.map(({ dataset }) => dataset.rowId))];
    const line = lines[wanted % lines.length];
    return bars.find(({ dataset }) => dataset.rowId === line)?.getAttribute('data-intervention-id');
  };
  return (await page.waitForFunction(find, nth)).jsonValue();
}
