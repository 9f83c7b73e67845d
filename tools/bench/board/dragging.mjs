import { median } from '../row.mjs';
import { centreOf, inTime, mainThread, settled, visibleBar } from './page-work.mjs';

/** Each goes to another place on the grid, so that each is judged. */
const STEPS = 16;
const PIXELS = 16;

const nextFrames = (page) =>
  inTime(
    'a frame of the drag',
    page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
        }),
    ),
  );

/**
 * A bar in the hand, carried along its row. Main thread milliseconds from one place of the pointer to the
 * painted picture of it: of the worst one, picking up included, and of the middle one.
 */
export async function dragged(page) {
  const { x, y } = await centreOf(page, await visibleBar(page, 1));
  await page.mouse.move(x, y);
  await settled(page);
  await page.mouse.down();
  const frames = [];
  for (let step = 1; step <= STEPS; step += 1) {
    const before = await mainThread(page);
    await page.mouse.move(x + step * PIXELS, y);
    await nextFrames(page);
    frames.push((await mainThread(page)) - before);
  }
  const isJudged = (await page.getByTestId('verdict').count()) > 0;
  // Back to where it was taken: nothing is done.
  await page.mouse.move(x, y);
  await nextFrames(page);
  await page.mouse.up();
  await settled(page);
  return { worstFrame: Math.max(...frames), frame: median(frames.slice(1)), isJudged };
}
