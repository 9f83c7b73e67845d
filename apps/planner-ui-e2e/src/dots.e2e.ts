import { eventually } from './setting/eventually.js';
import { first } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

describe('dots, seen by two planners', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  describe('by worksite', () => {
    beforeEach(async () => {
      await setting.both({ face: 'worksites' });
    });

    it('a red one planned by one turns orange for the other', async () => {
      const { alice, bruno } = setting;
      const taskId = first(await alice.board.taskIds('todo'));

      await alice.board.planFromDot(taskId);

      await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('planned'));
      const { interventions } = await servedPlan(bruno.page);
      expect(interventions.filter((one) => one.taskId === taskId)).toHaveLength(1);
    });

    it('one coloured by hand changes for the other, and automatic brings it back', async () => {
      const { alice, bruno } = setting;
      const taskId = first(await alice.board.taskIds('planned'));

      await alice.board.colourByHand(taskId, '3');
      await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('done'));

      await alice.board.colourByHand(taskId, '0');
      await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('planned'));
    });

    it('one stray click changes nothing', async () => {
      const { alice } = setting;
      const taskId = first(await alice.board.taskIds('planned'));

      await alice.board.dot(taskId).click();
      await alice.board.taskPopover(taskId).waitFor();
      await alice.page.keyboard.press('Escape');

      await alice.board.taskPopover(taskId).waitFor({ state: 'detached' });
      expect(await alice.board.dotStatus(taskId)).toBe('planned');
    });
  });

  it('a cell of the table coloured by one changes for the other', async () => {
    const { alice, bruno } = setting;
    await setting.both({ face: 'table' });
    const taskId = first(await alice.board.tableTaskIds('todo'));

    await alice.board.colourByHand(taskId, '2');

    await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('planned'));
  });
});
