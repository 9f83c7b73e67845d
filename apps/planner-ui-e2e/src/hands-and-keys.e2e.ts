import type { BoardPage } from './pages/board-page.js';
import { linkHandles } from './pages/links.js';
import {
  arrangeLink,
  arrangePlannedWorksite,
  arrangeWork,
  arrangeWorksite,
  freePeople,
  QUIET,
} from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { first, interventionOf, nameOf, two } from './setting/picks.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

const DAY = 24 * 60;
const TODAY = '2026-11-23';

/** What `gestures.e2e.ts` leaves: rows of people, cards, cells, rain and scissors without a mouse, zoom and dates. */
describe('more gestures of the board', () => {
  let product: Product;
  let people: People;
  let alice: Planner;
  let board: BoardPage;

  beforeAll(async () => {
    [product, people] = await Promise.all([startProduct(), openChromium()]);
    alice = await signedIn({ people, product }, 'planner');
    ({ board } = alice);
  });

  afterAll(async () => {
    await people.leave();
    await product.stop();
  });

  const served = async (id: string) => interventionOf(await servedPlan(alice.page), id);
  const startOf = async (id: string): Promise<number> => (await served(id)).start;
  const teamOf = async (id: string) => (await served(id)).team.map(({ resourceId }) => resourceId);
  const banner = () => alice.page.getByRole('banner');

  const workOn = async (taskId: string) =>
    (await servedPlan(alice.page)).interventions.filter(
      (one) => one.taskId === taskId && one.state === 'open',
    );

  const free = async (): Promise<string[]> =>
    freePeople(await servedPlan(alice.page), [QUIET.monday, QUIET.wednesday]);

  async function jobOf(title: string, team: readonly string[], day = QUIET.monday) {
    const { interventionId } = await arrangePlannedWorksite(alice.page, title, {
      ...{ day, halfDays: 2, people: team },
    });
    return interventionId;
  }

  it('along the row of one of two people, both their bars go, by hand and by key', async () => {
    const [lead, member] = two(await free());
    const id = await jobOf('Rangée une', [lead, member]);
    const start = await startOf(id);
    await board.show({ face: 'resources', date: QUIET.monday });

    const held = await board.hand.holdBar(id, { days: 1, rowId: lead });
    await eventually(async () => expect(await board.ghosts().count()).toBe(2));
    await held.release();
    await eventually(async () => expect(await startOf(id)).toBe(start + DAY));

    await board.press(id, 'Alt+Shift+ArrowLeft', member);
    await eventually(async () => expect(await startOf(id)).toBe(start));
    expect(await teamOf(id)).toEqual([lead, member]);
    await eventually(async () => expect(await board.bars(id).count()).toBe(2));
  });

  it('across and along at once is one command', async () => {
    const [person, other] = two(await free());
    const id = await jobOf('Rangée deux', [person]);
    const start = await startOf(id);
    await board.show({ face: 'resources', date: QUIET.monday });

    await board.hand.dragBar(id, { days: 1, rowId: person, toRow: other });
    await eventually(async () => {
      expect(await startOf(id)).toBe(start + DAY);
      expect(await teamOf(id)).toEqual([other]);
    });

    await board.undo();
    await eventually(async () => {
      expect(await startOf(id)).toBe(start);
      expect(await teamOf(id)).toEqual([person]);
    });
  });

  it('with Alt held, what the same person does next moves along', async () => {
    const person = first(await free());
    const id = await jobOf('Rangée trois', [person]);
    const next = await jobOf('Rangée trois bis', [person], QUIET.tuesday);
    const start = await startOf(next);
    await board.show({ face: 'resources', date: QUIET.monday });

    await alice.page.keyboard.down('Alt');
    await board.hand.dragBar(id, { days: 1, rowId: person });
    await alice.page.keyboard.up('Alt');
    await eventually(async () => expect(await startOf(next)).toBe(start + DAY));
  });

  it('what is chosen on several rows of people goes together: Shift and click, Ctrl+A', async () => {
    const [person, other] = two(await free());
    const one = await jobOf('Rangée quatre', [person]);
    const second = await jobOf('Rangée cinq', [other]);
    const starts = async () => [await startOf(one), await startOf(second)];
    const before = await starts();
    await board.show({ face: 'resources', date: QUIET.monday });

    await board.hand.choose(one);
    await board.hand.chooseUpTo(second);
    await eventually(async () => expect(await board.chosen()).toBe(2));
    await board.hand.dragBar(second, { days: 1, rowId: other });
    await eventually(async () => expect(await starts()).toEqual(before.map((at) => at + DAY)));
    expect([await teamOf(one), await teamOf(second)]).toEqual([[person], [other]]);

    await board.clearChosen();
    await alice.page.keyboard.press('Control+a');
    await eventually(async () => expect(await board.chosen()).toBeGreaterThanOrEqual(2));
    await alice.page.keyboard.press('Escape');
    expect(await board.chosen()).toBe(0);
  });

  it('chooses a whole worksite, and its links show; a card is planned with P, a bar comes back from the menu', async () => {
    const labels = ['Ferraillage P', 'Coulage P', 'Décoffrage P'];
    const worksite = await arrangeWorksite(alice.page, { title: 'Carte P', labels });
    const id = await arrangeWork(alice.page, { worksite, day: '2026-11-24', halfDays: 2 });
    await arrangeWork(alice.page, { worksite, day: '2026-11-26', halfDays: 2, task: 1 });
    await arrangeLink(alice.page, worksite);
    const task = worksite.taskIds[2] ?? '';
    await board.show({ face: 'worksites' });

    await board.chooseInMenu(id, 'Choisir tout le chantier');
    await eventually(async () => expect(await board.chosen()).toBe(2));
    await banner().getByRole('button', { name: 'Chercher', exact: true }).focus();
    await alice.page.mouse.move(4, 4);
    await linkHandles(alice.page).first().waitFor({ state: 'detached' });
    await eventually(async () => expect(await board.links().count()).toBe(1));
    await board.clearChosen();

    await board.card(task).focus();
    await alice.page.keyboard.press('p');
    await board.popoverHoldingFocus().waitFor();
    await alice.page.keyboard.press('Enter');
    const made = await eventually(async () => first(await workOn(task)));

    await board.chooseInMenu(made.id, 'Remettre à planifier');
    await eventually(async () => expect(await workOn(task)).toEqual([]));
  });

  it('a card is planned with P for a person on whose rows one looks', async () => {
    const person = first(await free());
    const name = nameOf(await servedPlan(alice.page), person);
    const { taskIds } = await arrangePlannedWorksite(alice.page, 'Carte P deux');
    const task = taskIds[1] ?? '';
    await board.show({ face: 'resources', date: QUIET.monday });

    await board.card(task).focus();
    await alice.page.keyboard.press('p');
    await board.popoverHoldingFocus().waitFor();
    await board.planFormOf(task).choosePeople([name]);
    await board.planFormOf(task).planIt();
    const made = await eventually(async () => first(await workOn(task)));
    expect(made.team).toEqual([{ resourceId: person, role: 'lead', days: null }]);
  });

  it('stops for the rain with W and cuts with S, without a mouse', async () => {
    const { taskKinds } = await servedPlan(alice.page);
    const outside = first(taskKinds.filter(({ weather, archived }) => weather.rain && !archived));
    const worksite = await arrangeWorksite(alice.page, {
      title: 'Touches',
      labels: [outside.name],
    });
    const id = await arrangeWork(alice.page, { worksite, day: '2026-11-24', halfDays: 4 });
    const start = await startOf(id);
    await board.show({ face: 'worksites' });

    await board.press(id, 'w');
    await board.popoverHoldingFocus().waitFor();
    await board.popover().getByRole('button', { name: 'Arrêter et décaler' }).press('Enter');
    await eventually(async () => expect(await startOf(id)).toBe(start + DAY));

    await board.press(id, 's');
    await board.popoverHoldingFocus().waitFor();
    await alice.page.keyboard.press('Enter');
    await eventually(async () => expect(await workOn(worksite.taskIds[0] ?? '')).toHaveLength(2));
  });

  it('walks the table by arrows, and opens a cell with Enter', async () => {
    const { taskIds } = await arrangePlannedWorksite(alice.page, 'Cellules');
    const [task, next] = two(taskIds);
    await board.show({ face: 'table' });

    await board.cell(task).focus();
    await alice.page.keyboard.press('ArrowRight');
    await eventually(async () => expect(await board.focusedTask()).toBe(next));
    await alice.page.keyboard.press('Enter');
    await board.popoverHoldingFocus().waitFor();
    await alice.page.keyboard.press('3');
    await eventually(async () =>
      expect(await board.cell(next).getAttribute('data-status')).toBe('done'),
    );
  });

  it('zooms around the pointer and back again, by wheel and by keys', async () => {
    const { page } = alice;
    await board.show({ face: 'worksites', date: TODAY });
    const before = await board.dates().innerText();
    const head = await board.dayHeads('2026-12-01').first().boundingBox();
    const x = (head?.x ?? 0) + 20;
    await page.mouse.move(x, 400);
    const turn = async (by: number, scale: string): Promise<void> => {
      await page.keyboard.down('Control');
      await eventually(async () => {
        if (!page.url().includes(`scale=${scale}`)) await page.mouse.wheel(0, by);
        expect(page.url()).toContain(`scale=${scale}&`);
      });
      await page.keyboard.up('Control');
    };

    await turn(-120, 'week');
    await board.dayHeads('2026-12-01').first().waitFor();
    // Weeks begin on Mondays: under the pointer lies another day now, and meant is the first one.
    await turn(-120, 'day');
    expect(page.url()).toContain('date=2026-12-01');
    await board.dayHeads().first().waitFor();
    await turn(120, 'week');
    await turn(120, 'two-weeks');
    await eventually(async () => expect(await board.dates().innerText()).toBe(before));

    await page.keyboard.press('+');
    await page.waitForURL(/scale=week/);
    await page.keyboard.press('-');
    await page.waitForURL(/scale=two-weeks/);
    await eventually(async () => expect(await board.dates().innerText()).toBe(before));
  });

  it('goes to today, to a date and to the search, by keys and by the header', async () => {
    const { page } = alice;
    const later = () => board.show({ face: 'worksites', date: '2026-12-14' });
    const today = new RegExp(`date=${TODAY}`);
    await later();
    await page.keyboard.press('t');
    await page.waitForURL(today);
    await page.keyboard.press('g');
    await board.calendar().waitFor();
    await page.keyboard.press('Escape');

    await later();
    await banner().getByRole('button', { name: 'Auj.' }).click();
    await page.waitForURL(today);
    await board.dates().click();
    await board
      .calendar()
      .getByRole('button', { name: /^30 novembre/i })
      .click();
    await page.waitForURL(/date=2026-11-30/);
    await banner().getByRole('button', { name: 'Chercher', exact: true }).click();
    await board.search().waitFor();
    await page.keyboard.press('Escape');

    await banner().getByRole('button', { name: 'Liste « À planifier »' }).click();
    await board.toPlan().waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await eventually(async () =>
      expect(await board.toPlan().locator(':focus').getAttribute('type')).toBe('search'),
    );
  });

  it('takes back and does again by the arrows of the header', async () => {
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Flèches');
    const start = await startOf(id);
    await board.show({ face: 'worksites' });
    await board.hand.dragBar(id, { days: 1 });
    await eventually(async () => expect(await startOf(id)).toBe(start + DAY));

    await banner().getByRole('button', { name: 'Annuler' }).click();
    await eventually(async () => expect(await startOf(id)).toBe(start));
    await banner().getByRole('button', { name: 'Rétablir' }).click();
    await eventually(async () => expect(await startOf(id)).toBe(start + DAY));
  });

  it('scrolls towards a line that is drawn to what is out of sight', async () => {
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Loin');
    await board.show({ face: 'worksites' });
    const area = await alice.page.getByTestId('timeline').boundingBox();
    const before = (await board.bar(id).boundingBox())?.y ?? 0;

    const held = await board.holdLink(id, id);
    await alice.page.mouse.move((area?.x ?? 0) + 700, (area?.y ?? 0) + (area?.height ?? 0) - 6);
    await eventually(async () => {
      const box = (await board.bars(id).count()) === 0 ? null : await board.bar(id).boundingBox();
      expect(box?.y ?? -1).toBeLessThan(before - 40);
    });
    await held.cancel();
  });
});
