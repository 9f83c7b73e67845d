import { TouchHand } from './pages/touch-hand.js';
import { centreOf } from './pages/hand.js';
import { arrangePlannedWorksite } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { interventionOf } from './setting/picks.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const DAY = 24 * 60;

/** On a tablet: the finger that scrolls is the finger that picks up, once it has rested. */
describe('the gestures of the board with a finger', () => {
  let product: Product;
  let people: People;
  let alice: Planner;
  let finger: TouchHand;

  beforeAll(async () => {
    [product, people] = await Promise.all([startProduct(), openChromium()]);
    alice = await signedIn({ people, product }, 'planner', { hasTouch: true });
    finger = await TouchHand.on(alice.page);
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  const served = async (id: string) => interventionOf(await servedPlan(alice.page), id);

  async function job(title: string): Promise<string> {
    const work = { day: '2026-11-24', halfDays: 4 };
    const { interventionId } = await arrangePlannedWorksite(alice.page, title, work);
    await alice.board.show({ face: 'worksites' });
    await alice.board.handle(interventionId).waitFor();
    return interventionId;
  }

  it('opens with a tap, and with a long press everything that can be done', async () => {
    const { board, page } = alice;
    const id = await job('Doigt un');
    const at = await centreOf(board.bar(id));

    await finger.tap(at);
    await page.locator(`[data-intervention-popover="${id}"]`).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(`[data-intervention-popover="${id}"]`).waitFor({ state: 'detached' });

    await finger.longPress(at);
    await board
      .barMenu()
      .getByRole('menuitem', { name: 'Choisir', exact: false })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    expect((await served(id)).lock.time).toBeNull();
  });

  it('carries a bar after a long press, with the verdict before it lets go', async () => {
    const { board } = alice;
    const id = await job('Doigt deux');
    const before = (await served(id)).start;
    const from = await centreOf(board.bar(id));
    const to = { x: from.x + (await board.hand.widthOfDay()), y: from.y };

    await finger.carry(from, to, () => board.verdict().waitFor());

    await eventually(async () => expect((await served(id)).start).toBe(before + DAY));
  });

  it('pulls an end, and scrolls when it does not rest', async () => {
    const { board } = alice;
    const id = await job('Doigt trois');
    const before = await served(id);
    const box = await board.bar(id).boundingBox();
    const end = { x: (box?.x ?? 0) + (box?.width ?? 0) - 7, y: (box?.y ?? 0) + 30 };

    await finger.carry(end, { x: end.x + (await board.hand.widthOfDay()), y: end.y });
    await eventually(async () => expect((await served(id)).amount).toEqual({ halfDays: 6 }));

    const from = await centreOf(board.bar(id));
    await finger.swipe(from, { x: from.x, y: from.y - 200 });
    await eventually(async () =>
      expect((await board.bar(id).boundingBox())?.y ?? 0).toBeLessThan(from.y - 60),
    );
    expect((await served(id)).start).toBe(before.start);
  });
});
