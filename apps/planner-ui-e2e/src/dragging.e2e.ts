import { arrangePlannedWorksite, freePeople, QUIET } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first, interventionOf, two } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

describe('two planners, one of them with a bar in hand', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const startOf = async (id: string): Promise<number> =>
    interventionOf(await servedPlan(setting.bruno.page), id).start;

  describe('by worksite', () => {
    beforeEach(async () => {
      await setting.both({ face: 'worksites' });
    });

    it('what one drags stands a day later for the other, with the same team', async () => {
      const { alice, bruno } = setting;
      const id = first(await alice.board.movableIds());
      const before = interventionOf(await servedPlan(alice.page), id);
      const drawn = await bruno.board.bar(id).boundingBox();

      await alice.board.hand.dragBar(id, { days: 1 });

      await eventually(async () => {
        const moved = await bruno.board.bar(id).boundingBox();
        expect(moved?.x ?? 0).toBeGreaterThan((drawn?.x ?? 0) + 10);
      });
      const after = interventionOf(await servedPlan(bruno.page), id);
      expect(after.start).toBeGreaterThan(before.start);
      expect(after.team).toEqual(before.team);
    });

    it('what one stretches by a day is as long for the other', async () => {
      const { alice, bruno } = setting;
      const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Bord Aubry');
      await setting.both({ face: 'worksites' });
      const before = await bruno.board.bar(id).boundingBox();

      await alice.board.hand.stretchBar(id, 1);

      await eventually(async () => {
        const after = await bruno.board.bar(id).boundingBox();
        expect(after?.width ?? 0).toBeGreaterThan((before?.width ?? 0) + 10);
      });
      const { amount } = interventionOf(await servedPlan(bruno.page), id);
      expect(amount).toEqual({ halfDays: 4 });
    });

    it('what one takes back is as it was for the other', async () => {
      const { alice, bruno } = setting;
      const id = first(await alice.board.movableIds());
      const before = await startOf(id);
      await alice.board.hand.dragBar(id, { days: 1 });
      await eventually(async () => expect(await startOf(id)).not.toBe(before));

      await alice.board.undo();

      await eventually(async () => {
        expect(await startOf(id)).toBe(before);
        expect(await bruno.board.picture()).toEqual(await alice.board.picture());
      });
    });

    it('the verdict stands under the pointer before the hand lets go, and Escape changes nothing', async () => {
      const { alice } = setting;
      const id = first(await alice.board.movableIds());
      const before = await startOf(id);

      const held = await alice.board.hand.holdBar(id, { days: 1 });
      await alice.board.verdict().waitFor();
      await alice.page.keyboard.press('Escape');
      await held.release();

      await alice.board.verdict().waitFor({ state: 'hidden' });
      expect(await startOf(id)).toBe(before);
    });

    it('what one takes back from the bottom line is as it was for the other', async () => {
      const { alice, bruno } = setting;
      const id = first(await alice.board.movableIds());
      const before = await startOf(id);
      await alice.board.hand.dragBar(id, { days: 1 });
      await eventually(async () => expect(await startOf(id)).not.toBe(before));

      await alice.board.undoFromBottomLine();

      await eventually(async () => {
        expect(await startOf(id)).toBe(before);
        expect(await bruno.board.picture()).toEqual(await alice.board.picture());
      });
    });
  });

  describe('by resource', () => {
    beforeEach(async () => {
      await setting.both({ face: 'resources' });
    });

    it('a bar dragged to another row changes that person and keeps the role, for both', async () => {
      const { alice, bruno } = setting;
      const plan = await servedPlan(alice.page);
      const free = freePeople(plan, [QUIET.monday, QUIET.tuesday]);
      const [lead, member] = two(free);
      const substitute = two(free.slice(2))[0];
      const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Relais Bertin', {
        ...{ day: QUIET.monday, halfDays: 2, people: [lead, member] },
      });
      const before = interventionOf(await servedPlan(alice.page), id);
      await setting.both({ face: 'resources', date: QUIET.monday });

      await alice.board.hand.dragBar(id, { rowId: lead, toRow: substitute });

      await eventually(async () => {
        const rows = await bruno.board.rowIdsOf(id);
        expect(rows.sort()).toEqual([substitute, member].sort());
      });
      const { start, team } = interventionOf(await servedPlan(bruno.page), id);
      expect(start).toBe(before.start);
      expect(Object.fromEntries(team.map((one) => [one.resourceId, one.role]))).toEqual({
        [substitute]: 'lead',
        [member]: 'member',
      });
    });

    it('a card dropped on a person becomes that person’s work, and its dot turns orange', async () => {
      const { alice, bruno } = setting;
      const taskId = first(await alice.board.cardIds());
      const before = (await servedPlan(alice.page)).interventions.length;
      const rowId = first(await alice.board.rowIdsInSight());

      await alice.board.hand.dropCard(taskId, rowId, '2026-11-26');

      await eventually(async () => {
        const { interventions } = await servedPlan(bruno.page);
        expect(interventions).toHaveLength(before + 1);
      });
      const made = (await servedPlan(bruno.page)).interventions.find(
        (one) => one.taskId === taskId && one.team.some((one) => one.resourceId === rowId),
      );
      expect(made?.team).toEqual([{ resourceId: rowId, role: 'lead', days: null }]);
      await eventually(async () =>
        expect(await bruno.board.rowIdsOf(made?.id ?? '')).toEqual([rowId]),
      );
    });
  });
});
