import { inTime } from './page-work.mjs';

const FAR = 6_000;
/** As many as the rows with bars are high, on the board of 200. */
export const STEPS = 6;

/**
 * In the page: scrolls down in `steps` of `pixels`; of each, milliseconds until bars stand all over the
 * window, and whether a frame was painted before that.
 */
const scrollInPage = async ({ steps, pixels }) => {
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
};

const scrollBy = (page, way) => inTime('scrolling', page.evaluate(scrollInPage, way));

/** Down in steps, then far back at once. */
export async function scrolled(page) {
  const steps = await scrollBy(page, { steps: STEPS, pixels: 1500 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const [jump] = await scrollBy(page, { steps: 1, pixels: -FAR });
  return {
    step: Math.max(...steps.map(({ ms }) => ms)),
    blanks: steps.filter(({ isBlank }) => isBlank).length,
    jump: jump?.ms ?? Number.NaN,
  };
}
