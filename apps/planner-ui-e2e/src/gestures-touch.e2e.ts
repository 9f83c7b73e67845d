import { centreOf } from './pages/hand.js';
import { TouchHand } from './pages/touch-hand.js';
import {
  arrangePlannedWorksite,
  arrangeWork,
  arrangeWorksite,
  freePeople,
  QUIET,
} from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { first, interventionOf, two } from './setting/picks.js';
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

  const workOn = async (taskId: string | undefined) =>
    (await servedPlan(alice.page)).interventions.filter(
      (one) => one.taskId === taskId && one.state === 'open',
    );

  async function job(title: string): Promise<string> {
    const work = { day: '2026-11-24', halfDays: 4 };
    const { interventionId } = await arrangePlannedWorksite(alice.page, title, work);
    await alice.board.show({ face: 'worksites' });
    await alice.board.handle(interventionId).waitFor();
    return interventionId;
  }

  /** A long press, then one of the lines. */
  async function choose(id: string, line: string | RegExp, rowId?: string): Promise<void> {
    const { board } = alice;
    await board.handle(id, rowId).waitFor();
    await finger.longPress(await centreOf(board.bar(id, rowId)));
    await board.barMenu().getByRole('menuitem', { name: line }).first().tap();
  }

  const tapButton = (name: string): Promise<void> =>
    alice.board.popover().getByRole('button', { name, exact: true }).tap();

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

  it('carries a card to its worksite, and to a person', async () => {
    const { board } = alice;
    const { worksiteId, taskIds } = await arrangePlannedWorksite(alice.page, 'Doigt carte');
    const [task, other] = [taskIds[1] ?? '', first(await board.cardIds())];
    await board.show({ face: 'worksites' });

    const cell = await board.placeOn(worksiteId, '2026-11-26');
    await finger.carry(await centreOf(board.card(task)), cell, () => board.verdict().waitFor());
    await eventually(async () => expect(await workOn(task)).toHaveLength(1));

    const person = first(freePeople(await servedPlan(alice.page), [QUIET.monday, QUIET.tuesday]));
    await board.show({ face: 'resources', date: QUIET.monday });
    const place = await board.placeOn(person, QUIET.tuesday);
    await finger.carry(await centreOf(board.card(other)), place, () => board.verdict().waitFor());
    await eventually(async () => {
      const teams = (await workOn(other)).map(({ team }) => team);
      expect(teams).toEqual([[{ resourceId: person, role: 'lead', days: null }]]);
    });
  });

  it('carries a bar along its row, and to somebody else on another day', async () => {
    const { board } = alice;
    const [person, other] = two(
      freePeople(await servedPlan(alice.page), [QUIET.monday, QUIET.wednesday]),
    );
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Doigt relais', {
      ...{ day: QUIET.monday, halfDays: 2, people: [person] },
    });
    const { start } = await served(id);
    await board.show({ face: 'resources', date: QUIET.monday });
    await board.handle(id, person).waitFor();
    const day = await board.hand.widthOfDay();

    let from = await centreOf(board.bar(id, person));
    await finger.carry(from, { x: from.x + day, y: from.y });
    await eventually(async () => expect((await served(id)).start).toBe(start + DAY));

    from = await centreOf(board.bar(id, person));
    const { y } = await centreOf(board.lane(other));
    await finger.carry(from, { x: from.x - day, y });
    await eventually(async () => {
      const { start: now, team } = await served(id);
      expect(now).toBe(start);
      expect(team.map(({ resourceId }) => resourceId)).toEqual([other]);
    });
  });

  it('moves all that was chosen from the menu and by taps, and takes it back from the header', async () => {
    const { board, page } = alice;
    const worksite = await arrangeWorksite(page, { title: 'Doigt choix', labels: ['A', 'B'] });
    const one = await arrangeWork(page, { worksite, day: '2026-11-24', halfDays: 2 });
    const other = await arrangeWork(page, { worksite, day: '2026-11-26', halfDays: 2, task: 1 });
    const before = [(await served(one)).start, (await served(other)).start];
    const starts = async () => [(await served(one)).start, (await served(other)).start];
    await board.show({ face: 'worksites' });

    await choose(one, 'Choisir tout le chantier');
    await eventually(async () => expect(await board.chosen()).toBe(2));
    await finger.tap(await centreOf(board.bar(other)));
    await eventually(async () => expect(await board.chosen()).toBe(1));
    await finger.tap(await centreOf(board.bar(other)));
    await eventually(async () => expect(await board.chosen()).toBe(2));
    const from = await centreOf(board.bar(one));
    await finger.carry(from, { x: from.x + (await board.hand.widthOfDay()), y: from.y });
    await eventually(async () => expect(await starts()).toEqual(before.map((at) => at + DAY)));

    await page.getByRole('banner').getByRole('button', { name: 'Annuler' }).tap();
    await eventually(async () => expect(await starts()).toEqual(before));
    await page.getByRole('banner').getByRole('button', { name: 'Rétablir' }).tap();
    await eventually(async () => expect(await starts()).toEqual(before.map((at) => at + DAY)));
    await board.clearChosen();
    expect(await board.chosen()).toBe(0);
  });

  it('shifts, locks, cuts, links, copies and takes off from the menu', async () => {
    const { board, page } = alice;
    const worksite = await arrangeWorksite(page, {
      title: 'Doigt menu',
      labels: ['Fouille du doigt', 'Dalle du doigt'],
    });
    const [task, waits] = two(worksite.taskIds);
    const id = await arrangeWork(page, { worksite, day: '2026-11-24', halfDays: 4 });
    const { start } = await served(id);
    await board.show({ face: 'worksites' });

    await choose(id, 'Décaler…');
    await tapButton('Décaler');
    await eventually(async () => expect((await served(id)).start).toBe(start + DAY));

    await choose(id, 'Verrouiller la date');
    await eventually(async () => expect((await served(id)).lock.time).not.toBeNull());
    await board.bar(id).locator('[data-padlock]').tap();
    await eventually(async () => expect((await served(id)).lock.time).toBeNull());

    await choose(id, 'Lier à…');
    await board.popover().getByRole('option', { name: 'Dalle du doigt' }).tap();
    await tapButton('Lier');
    await eventually(async () => {
      const { tasks } = await servedPlan(page);
      const links = tasks.find((one) => one.id === waits)?.links ?? [];
      expect(links.map(({ predecessorId }) => predecessorId)).toEqual([task]);
    });

    await choose(id, 'Copier');
    await choose(id, 'Coller ici');
    await eventually(async () => expect(await workOn(task)).toHaveLength(2));
    await page.getByRole('banner').getByRole('button', { name: 'Annuler' }).tap();
    await eventually(async () => expect(await workOn(task)).toHaveLength(1));

    await choose(id, 'Couper en deux…');
    await tapButton('Couper');
    await eventually(async () =>
      expect((await workOn(task)).map(({ amount }) => amount)).toEqual([
        { halfDays: 2 },
        { halfDays: 2 },
      ]),
    );

    await choose(id, 'Remettre à planifier');
    await eventually(async () => expect((await served(id)).state).toBe('cancelled'));
  });

  it('stops for the rain', async () => {
    const { board, page } = alice;
    const { taskKinds } = await servedPlan(page);
    const outside = first(taskKinds.filter(({ weather, archived }) => weather.rain && !archived));
    const worksite = await arrangeWorksite(page, {
      title: 'Doigt pluie',
      labels: [outside.name],
    });
    const id = await arrangeWork(page, { worksite, day: '2026-11-24', halfDays: 2 });
    const { start } = await served(id);
    await board.show({ face: 'worksites' });

    await choose(id, 'Intempéries…');
    await tapButton('Arrêter et décaler');
    await eventually(async () => expect((await served(id)).start).toBe(start + DAY));
  });

  it('draws on an empty place after a long press', async () => {
    const { board } = alice;
    const person = first(freePeople(await servedPlan(alice.page), [QUIET.monday, QUIET.wednesday]));
    await board.show({ face: 'resources', date: QUIET.monday });
    const from = await board.placeOn(person, QUIET.wednesday);

    await finger.carry(from, { x: from.x + (await board.hand.widthOfDay()), y: from.y });
    const form = board.popover();
    await form.getByText('Créneau fixe', { exact: true }).tap();
    await form.getByRole('combobox', { name: 'Objet' }).fill('Toupie du doigt');
    await alice.page.keyboard.press('Tab');
    await tapButton('Placer');
    await eventually(async () => {
      const { interventions } = await servedPlan(alice.page);
      const made = interventions.find(({ title }) => title === 'Toupie du doigt');
      expect(made?.team.map(({ resourceId }) => resourceId)).toEqual([person]);
    });
  });

  it('colours a dot, by its worksite and in its cell of the table', async () => {
    const { board } = alice;
    const { taskIds } = await arrangePlannedWorksite(alice.page, 'Doigt pastille');
    const [planned, open] = two(taskIds);
    await board.show({ face: 'worksites' });

    await board.dot(open).tap();
    await board.taskPopover(open).locator('button[aria-keyshortcuts="3"]').tap();
    await eventually(async () => expect(await board.dotStatus(open)).toBe('done'));

    await board.show({ face: 'table' });
    await board.cell(planned).tap();
    await board.taskPopover(planned).locator('button[aria-keyshortcuts="3"]').tap();
    await eventually(async () =>
      expect(await board.cell(planned).getAttribute('data-status')).toBe('done'),
    );
  });

  it('zooms with two fingers', async () => {
    const { board, page } = alice;
    await board.show({ face: 'worksites' });
    const area = await page.getByTestId('timeline').boundingBox();
    const middle = { x: (area?.x ?? 0) + 700, y: (area?.y ?? 0) + 300 };

    await finger.pinch(middle, 120, 180);
    await page.waitForURL(/scale=week/);
    await finger.pinch(middle, 180, 120);
    await page.waitForURL(/scale=two-weeks/);
  });

  it('goes to a date, to today and to the search by taps', async () => {
    const { board, page } = alice;
    await board.show({ face: 'worksites' });
    await page.getByRole('banner').getByRole('button', { name: 'Après' }).tap();
    await page.waitForURL((url) => url.searchParams.get('date') !== '2026-11-23');
    await page.getByRole('banner').getByRole('button', { name: 'Auj.' }).tap();
    await page.waitForURL(/date=2026-11-23/);
    await board.dates().tap();
    await board.calendar().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('button', { name: 'Chercher', exact: true }).tap();
    await board.search().waitFor();
  });
});
