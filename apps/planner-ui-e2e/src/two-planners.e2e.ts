import type { PlanView } from '@pastille/contracts';

import { eventually } from './setting/eventually.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const interventionOf = (plan: PlanView, id: string): PlanView['interventions'][number] => {
  const found = plan.interventions.find((one) => one.id === id);
  if (!found) throw new Error(`no intervention ${id}`);
  return found;
};

const first = (ids: readonly string[]): string => {
  const [id] = ids;
  if (id === undefined) throw new Error('the demo company has none in sight');
  return id;
};

describe('two planners on one board', () => {
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

    it('both see the worksites in the same order', async () => {
      const { alice, bruno } = setting;

      const order = await alice.board.worksiteIds();

      expect(order.length).toBeGreaterThan(3);
      expect(await bruno.board.worksiteIds()).toEqual(order);
    });

    it('a red dot planned by one turns orange for the other', async () => {
      const { alice, bruno } = setting;
      const taskId = first(await alice.board.taskIds('todo'));

      await alice.board.planFromDot(taskId);

      await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('planned'));
      const { interventions } = await servedPlan(bruno.page);
      expect(interventions.filter((one) => one.taskId === taskId)).toHaveLength(1);
    });

    it('a bar dragged by one stands a day later for the other', async () => {
      const { alice, bruno } = setting;
      const id = first(await alice.board.movableIds());
      const before = interventionOf(await servedPlan(alice.page), id);
      const drawn = await bruno.board.bar(id).boundingBox();

      await alice.board.dragBar(id, { days: 1 });

      await eventually(async () => {
        const moved = await bruno.board.bar(id).boundingBox();
        expect(moved?.x ?? 0).toBeGreaterThan((drawn?.x ?? 0) + 10);
      });
      const after = interventionOf(await servedPlan(bruno.page), id);
      expect(after.start).toBeGreaterThan(before.start);
      expect(after.team).toEqual(before.team);
    });

    it('a bar stretched by one is as long for the other', async () => {
      const { alice, bruno } = setting;
      const id = first(await alice.board.movableIds());
      const before = await bruno.board.bar(id).boundingBox();

      await alice.board.stretchBar(id, 1);

      await eventually(async () => {
        const after = await bruno.board.bar(id).boundingBox();
        expect(after?.width ?? 0).toBeGreaterThan((before?.width ?? 0) + 10);
      });
    });

    it('what one takes back is as it was for the other', async () => {
      const { alice, bruno } = setting;
      const id = first(await alice.board.movableIds());
      const before = interventionOf(await servedPlan(alice.page), id);
      await alice.board.dragBar(id, { days: 1 });
      await eventually(async () => {
        expect(interventionOf(await servedPlan(bruno.page), id).start).not.toBe(before.start);
      });

      await alice.board.undo();

      await eventually(async () => {
        expect(interventionOf(await servedPlan(bruno.page), id).start).toBe(before.start);
        expect(await bruno.board.picture()).toEqual(await alice.board.picture());
      });
    });

    it('a dot coloured by hand changes for the other, and automatic brings it back', async () => {
      const { alice, bruno } = setting;
      const taskId = first(await alice.board.taskIds('planned'));

      await alice.board.colourByHand(taskId, '3');
      await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('done'));

      await alice.board.colourByHand(taskId, '0');
      await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('planned'));
    });

    it('one stray click on a dot changes nothing', async () => {
      const { alice } = setting;
      const taskId = first(await alice.board.taskIds('planned'));

      await alice.board.dot(taskId).click();
      await alice.board.taskPopover(taskId).waitFor();
      await alice.page.keyboard.press('Escape');

      await alice.board.taskPopover(taskId).waitFor({ state: 'detached' });
      expect(await alice.board.dotStatus(taskId)).toBe('planned');
    });

    it('a padlock closed by one holds the other back, with a reason', async () => {
      const { alice, bruno } = setting;
      const id = first(await alice.board.movableIds());
      await alice.board.togglePadlock(id);
      await eventually(async () => expect(await bruno.board.isLocked(id)).toBe(true));
      const before = interventionOf(await servedPlan(bruno.page), id);

      await bruno.board.dragBar(id, { days: 1 });

      await eventually(async () =>
        expect(await bruno.page.innerText('body')).toMatch(/verrouill/i),
      );
      expect(interventionOf(await servedPlan(bruno.page), id).start).toBe(before.start);
      await alice.board.togglePadlock(id);
      await eventually(async () => expect(await bruno.board.isLocked(id)).toBe(false));
    });
  });

  describe('by resource', () => {
    beforeEach(async () => {
      await setting.both({ face: 'resources' });
    });

    it('a bar dragged to another row changes the person, for both', async () => {
      const { alice, bruno } = setting;
      const id = first(await alice.board.movableIds());
      const plan = await servedPlan(alice.page);
      const { team, start } = interventionOf(plan, id);
      const [from] = await alice.board.rowIdsOf(id);
      const to = (await alice.board.rowIdsInSight()).find(
        (rowId) => !team.some(({ resourceId }) => resourceId === rowId),
      );
      if (from === undefined || to === undefined) throw new Error('no two rows in sight');

      await alice.board.dragBar(id, { rowId: from, toRow: to });

      await eventually(async () => expect(await bruno.board.rowIdsOf(id)).toContain(to));
      const after = interventionOf(await servedPlan(bruno.page), id);
      expect(after.start).toBe(start);
      expect(after.team.map(({ role }) => role)).toEqual(team.map(({ role }) => role));
    });
  });

  describe('in the table', () => {
    beforeEach(async () => {
      await setting.both({ face: 'table' });
    });

    it('a cell coloured by one changes for the other', async () => {
      const { alice, bruno } = setting;
      const taskId = first(await alice.board.tableTaskIds('todo'));

      await alice.board.colourByHand(taskId, '2');

      await eventually(async () => expect(await bruno.board.dotStatus(taskId)).toBe('planned'));
    });
  });
});
