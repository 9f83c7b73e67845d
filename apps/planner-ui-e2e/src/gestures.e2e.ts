import {
  arrangePlannedWorksite,
  arrangeWork,
  arrangeWorksite,
  freePeople,
  QUIET,
} from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { interventionOf, nameOf, two } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const DAY = 24 * 60;

/** What one person does with mouse and keys, and what the other one is served. Dragging one bar, links and locks have files of their own. */
describe('the gestures of the board', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const served = async (id: string) => interventionOf(await servedPlan(setting.bruno.page), id);
  const startOf = async (id: string): Promise<number> => (await served(id)).start;
  const show = (date = '2026-11-23') => setting.alice.board.show({ face: 'worksites', date });

  /** Two jobs on two worksites at the top of the board, one below the other. */
  async function twoJobs(title: string): Promise<[string, string]> {
    const { page } = setting.alice;
    const work = { day: '2026-11-24', halfDays: 2 };
    const one = await arrangePlannedWorksite(page, `${title} un`, work);
    const other = await arrangePlannedWorksite(page, `${title} deux`, work);
    await show();
    return [one.interventionId, other.interventionId];
  }

  it('moves all that is chosen as one act, and takes it back as one', async () => {
    const { board, page } = setting.alice;
    const [one, other] = await twoJobs('Ensemble');
    const before = await startOf(one);

    await board.hand.choose(one, other);
    expect(await board.chosen()).toBe(2);
    await board.hand.dragBar(one, { days: 1 });
    await eventually(async () => {
      expect(await startOf(one)).toBe(before + DAY);
      expect(await startOf(other)).toBe(before + DAY);
    });
    await board.undo();
    await eventually(async () => {
      expect(await startOf(one)).toBe(before);
      expect(await startOf(other)).toBe(before);
    });

    await page.keyboard.press('Escape');
    expect(await board.chosen()).toBe(0);
  });

  it('moves none of them where one is locked, and offers to open it and move all', async () => {
    const { board, page } = setting.alice;
    const [one, other] = await twoJobs('Cadenas');
    const before = await startOf(one);
    await board.press(other, 'l');
    await eventually(async () => expect((await served(other)).lock.time).not.toBeNull());

    await board.hand.choose(one, other);
    const held = await board.hand.holdBar(one, { days: 1 });
    await eventually(async () =>
      expect(await board.verdict().getAttribute('data-status')).toBe('refused'),
    );
    await held.release();
    expect(await startOf(one)).toBe(before);

    await page.getByRole('button', { name: 'Déverrouiller et déplacer' }).click();
    await eventually(async () => {
      expect(await startOf(one)).toBe(before + DAY);
      expect(await served(other)).toMatchObject({ start: before + DAY, lock: { time: null } });
    });
    await page.keyboard.press('Escape');
  });

  it('chooses with lasso and keys, acts on all of them, and says what came of it', async () => {
    const { board, page } = setting.alice;
    const [one, other] = await twoJobs('Touches');
    const before = await startOf(one);

    await board.hand.lasso(one, other);
    expect(await board.chosen()).toBe(2);
    await page.keyboard.press('Escape');
    await board.press(one, 'Space');
    await page.keyboard.press('Shift+ArrowDown');
    await eventually(async () => {
      expect(await board.chosen()).toBe(2);
      expect(await board.focused()).toBe(other);
      expect(await board.spoken()).toContain('2 interventions choisies');
    });

    await page.keyboard.press('Alt+Shift+ArrowRight');
    await eventually(async () => {
      expect(await startOf(one)).toBe(before + DAY);
      expect(await startOf(other)).toBe(before + DAY);
      expect(await board.focused()).toBe(other);
      expect(await board.spoken()).toContain('25 nov.');
    });
    await page.keyboard.press('Shift+ArrowRight');
    await eventually(async () => {
      expect((await served(one)).amount).toEqual({ halfDays: 3 });
      expect((await served(other)).amount).toEqual({ halfDays: 3 });
    });
    await page.keyboard.press('l');
    await eventually(async () => {
      expect((await served(one)).lock.time).not.toBeNull();
      expect((await served(other)).lock.time).not.toBeNull();
    });
    await page.keyboard.press('l');
    await eventually(async () => expect((await served(other)).lock.time).toBeNull());
    await page.keyboard.press('Delete');
    await eventually(async () => {
      expect((await served(one)).state).toBe('cancelled');
      expect((await served(other)).state).toBe('cancelled');
    });
    expect(await board.chosen()).toBe(0);
  });

  it('walks from bar to bar with one stop of the Tab key, and never loses the focus', async () => {
    const { alice, bruno } = setting;
    const { board, page } = alice;
    const worksite = await arrangeWorksite(page, { title: 'Promenade', labels: ['A', 'B'] });
    const first = await arrangeWork(page, { worksite, day: '2026-11-23', halfDays: 2 });
    const second = await arrangeWork(page, { worksite, day: '2026-11-25', halfDays: 2, task: 1 });
    await setting.both({ face: 'worksites' });

    await board.press(first, 'ArrowRight');
    await eventually(async () => expect(await board.focused()).toBe(second));
    await page.keyboard.press('Home');
    await eventually(async () => expect(await board.focused()).toBe(first));
    await page.keyboard.press('End');
    await eventually(async () => expect(await board.focused()).toBe(second));
    expect(await page.locator('.pl-bar-main[tabindex="0"]').count()).toBe(1);

    // Somebody else moves it, then takes it off: the focus stays with it, then goes to its neighbour.
    await bruno.board.press(second, 'Alt+Shift+ArrowRight');
    await eventually(async () => expect(await board.barName(second)).toContain('26 nov.'));
    expect(await board.focused()).toBe(second);
    await bruno.board.press(second, 'Delete');
    await eventually(async () => {
      expect(await board.bars(second).count()).toBe(0);
      expect(await board.focused()).toBe(first);
    });
  });

  it('copies a bar to where the pointer is, and the week of a person to another person’s', async () => {
    const { board, page } = setting.alice;
    const plan = await servedPlan(page);
    const [person, other] = two(freePeople(plan, [QUIET.monday, QUIET.wednesday]));
    const { interventionId: id, taskIds } = await arrangePlannedWorksite(page, 'Copie', {
      ...{ day: QUIET.monday, halfDays: 2, people: [person] },
    });
    const source = await served(id);
    const copies = async () =>
      (await servedPlan(page)).interventions.filter(
        (one) => one.taskId === taskIds[0] && one.id !== id && one.state === 'open',
      );
    await board.show({ face: 'resources', date: QUIET.monday });

    await board.press(id, 'Control+c', person);
    const lane = await board.lane(person).boundingBox();
    const head = await board.dayHeads(QUIET.wednesday).first().boundingBox();
    await page.mouse.move((head?.x ?? 0) + 9, (lane?.y ?? 0) + 20);
    await page.keyboard.press('Control+v');
    await eventually(async () =>
      expect((await copies()).map(({ start }) => start)).toEqual([source.start + 2 * DAY]),
    );
    await board.undo();
    await eventually(async () => expect(await copies()).toEqual([]));

    await board.resourceHead(person).getByRole('button').click();
    await board
      .rowMenu()
      .getByRole('menuitem', { name: /^Copier la semaine/ })
      .first()
      .click();
    await board
      .resourceHead(other)
      .getByRole('button', { name: nameOf(plan, other) })
      .click();
    await board
      .rowMenu()
      .getByRole('menuitem', { name: /^Coller sur la semaine/ })
      .nth(1)
      .click();
    await eventually(async () => {
      const made = await copies();
      expect(made.map(({ start }) => start)).toEqual([source.start + 7 * DAY]);
      expect(made[0]?.team.map(({ resourceId }) => resourceId)).toEqual([other]);
      expect(made[0]?.lock).toEqual({ time: null, team: null });
    });
  });

  it('opens what a double click, E, a right click and a point ask for, and cuts at the pointer', async () => {
    const { board, page } = setting.alice;
    const { interventionId: id, taskIds } = await arrangePlannedWorksite(page, 'Menus', {
      day: '2026-11-24',
      halfDays: 6,
    });
    await show();

    await board.handle(id).dblclick();
    await page.locator(`[data-intervention-popover="${id}"]`).waitFor();
    await page.keyboard.press('Escape');
    await board.press(id, 'e');
    await page.locator(`[data-intervention-popover="${id}"]`).waitFor();
    await page.keyboard.press('Escape');
    await board.press(id, '.');
    await board.barMenu().waitFor();
    await page.keyboard.press('Escape');
    await board.barMenu().waitFor({ state: 'detached' });

    const box = await board.bar(id).boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2 + 4, (box?.y ?? 0) + 30, {
      button: 'right',
    });
    await board
      .barMenu()
      .getByRole('menuitem', { name: /^Couper ici/ })
      .click();
    await eventually(async () => {
      const { interventions } = await servedPlan(page);
      const parts = interventions.filter(({ taskId }) => taskId === taskIds[0]);
      expect(parts.map(({ amount }) => amount)).toEqual([{ halfDays: 3 }, { halfDays: 3 }]);
    });
  });

  it('draws on an empty place what it then asks for, by hand and with N', async () => {
    const { board, page } = setting.alice;
    const plan = await servedPlan(page);
    const [person] = two(freePeople(plan, [QUIET.monday, QUIET.wednesday]));
    await board.show({ face: 'resources', date: QUIET.monday });

    await board.hand.draw(person, QUIET.wednesday, 1);
    const form = board.popover();
    await form.getByText('Créneau fixe', { exact: true }).click();
    await form.getByRole('combobox', { name: 'Objet' }).fill('Grue mobile');
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Placer' }).click();
    await eventually(async () => {
      const { interventions } = await servedPlan(page);
      const made = interventions.find(({ title }) => title === 'Grue mobile');
      expect(made).toMatchObject({ kind: 'block', team: [{ resourceId: person }] });
      expect(made?.lock.time).not.toBeNull();
    });

    await page.keyboard.press('n');
    await board.popover().getByText('Tâche', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Gestes et touches' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
