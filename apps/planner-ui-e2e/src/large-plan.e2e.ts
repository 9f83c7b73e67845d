import { fillBoard, SIZES } from '../../../tools/test/fill-board.mjs';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { first, interventionOf } from './setting/picks.js';
import { planMark } from './setting/plan-mark.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const BUSY = '2026-12-07';

/** A page that reads twenty thousand bars needs some seconds, and more beside other tests. */
const PATIENCE_MS = 90_000;

/** A thousand worksites, two thousand people and twenty thousand bars beside the demo company's. */
describe('a plan of 20,000 bars', () => {
  let product: Product;
  let people: People;
  let alice: Planner;

  beforeAll(async () => {
    const fill = (databaseUrl: string) => fillBoard(databaseUrl, SIZES[2]);
    [product, people] = await Promise.all([startProduct({}, fill), openChromium()]);
    alice = await signedIn({ people, product }, 'planner');
    alice.page.setDefaultTimeout(PATIENCE_MS);
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  it('is shown, moved by hand and locked by key, taken back, and ends equal to the server', async () => {
    const { board, page } = alice;
    await board.show({ face: 'worksites', date: BUSY });
    const id = first(await board.movableIds());
    const plan = await servedPlan(page);
    expect(plan.interventions.length).toBeGreaterThan(20_000);
    const served = async () => interventionOf(await servedPlan(page), id);
    const { start } = await served();

    await board.hand.dragBar(id, { days: 1 });
    await eventually(async () => expect((await served()).start).not.toBe(start));
    await board.press(id, 'l');
    await eventually(async () => expect((await served()).lock.time).not.toBeNull());
    await board.undo();
    await board.undo();
    await eventually(async () =>
      expect(await served()).toMatchObject({ start, lock: { time: null } }),
    );

    const mark = await eventually(async () => {
      const now = await planMark(page);
      expect(now.waiting).toBe(0);
      return now;
    });
    await board.show({ face: 'worksites', date: BUSY });
    expect(await planMark(page)).toEqual(mark);
  }, 240_000);

  it('is shown by person, as a table and in a quarter, and scrolls', async () => {
    const { board, page } = alice;
    for (const face of ['resources', 'table'] as const) await board.show({ face, date: BUSY });
    await board.show({ face: 'worksites', scale: 'quarter', date: BUSY });
    const seen = await board.worksiteIds();
    const area = await page.getByTestId('timeline').boundingBox();
    await page.mouse.move((area?.x ?? 0) + 600, (area?.y ?? 0) + 300);

    await page.mouse.wheel(0, 20_000);

    await eventually(async () => {
      const now = await board.worksiteIds();
      expect(now.length).toBeGreaterThan(5);
      expect(seen).not.toContain(now[0]);
    });
  }, 240_000);
});
