import { pressLong, swipeLeft, tooSmall } from './pages/finger.js';
import { arrangePlannedWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const WEDNESDAY = '2026-11-25';

describe('the board in a hand', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners({ viewport: { width: 390, height: 844 }, hasTouch: true });
  });

  afterAll(async () => {
    await setting.goHome();
  });

  it('lists under its person what the other moves to that day, and lets it go again', async () => {
    const { alice, bruno } = setting;
    const person = first(freePeople(await servedPlan(alice.page), [QUIET.monday, QUIET.tuesday]));
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Poche Aubry', {
      ...{ day: QUIET.monday, halfDays: 2, people: [person] },
    });
    await alice.board.show({ face: 'resources', date: QUIET.monday });
    await bruno.board.showDay({ face: 'resources', date: QUIET.tuesday });
    expect(await bruno.board.listed(id).count()).toBe(0);

    await alice.board.press(id, 'Alt+Shift+ArrowRight', person);
    await bruno.board.listed(id, person).waitFor();

    await alice.board.undo();
    await bruno.board.listed(id).waitFor({ state: 'detached' });
  });

  it('plans a red task by taps, and the other sees its bar', async () => {
    const { alice, bruno } = setting;
    const { taskIds, worksiteId } = await arrangePlannedWorksite(alice.page, 'Poche Bertin');
    const taskId = taskIds[1] ?? '';
    await alice.board.show({ face: 'worksites' });
    await bruno.board.showDay({ face: 'worksites', date: WEDNESDAY });

    await bruno.board.tapToPlan();
    await bruno.board.card(taskId).tap();
    await bruno.board.taskPopover(taskId).getByRole('button', { name: 'Planifier' }).tap();

    await eventually(async () => {
      const { interventions } = await servedPlan(alice.page);
      const made = interventions.find((one) => one.taskId === taskId)?.id ?? '';
      expect(await alice.board.rowIdsOf(made)).toEqual([worksiteId]);
      expect(await alice.board.dotStatus(taskId)).toBe('planned');
    });
  });

  it('locks the date from the menu of a long press, with nothing too small for a finger', async () => {
    const { alice, bruno } = setting;
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Poche Colas', {
      ...{ day: QUIET.wednesday, halfDays: 2 },
    });
    await bruno.board.showDay({ face: 'worksites', date: QUIET.wednesday });

    await pressLong(bruno.page, bruno.board.listed(id));
    const menu = bruno.page.getByTestId('bar-menu');
    await menu.waitFor();
    expect(await tooSmall(bruno.page)).toEqual([]);
    await menu.getByRole('menuitem', { name: 'Verrouiller la date' }).tap();

    await eventually(async () => {
      const { interventions } = await servedPlan(alice.page);
      expect(interventions.find((one) => one.id === id)?.lock.time).not.toBeNull();
    });
  });

  it('turns the page by arrows and by a swipe, and nothing reaches out of the screen', async () => {
    const { bruno } = setting;
    await bruno.board.showDay({ face: 'resources', date: QUIET.monday });

    await bruno.page.getByRole('button', { name: 'Après' }).tap();
    await bruno.page.waitForURL(new RegExp(`date=${QUIET.tuesday}`));
    // On a busy machine a stroke can take longer than a swipe may.
    await eventually(async () => {
      if (bruno.page.url().includes(`date=${QUIET.tuesday}`)) await swipeLeft(bruno.page);
      expect(bruno.page.url()).toContain(`date=${QUIET.wednesday}`);
    });

    expect(await bruno.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
