import { eventually } from './setting/eventually.js';
import { first, worksiteOf } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

describe('rows of worksites, seen by two planners', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  beforeEach(async () => {
    await setting.both({ face: 'worksites' });
  });

  it('stand in the order of their start dates, for both', async () => {
    const { alice, bruno } = setting;

    const order = await alice.board.worksiteIds();

    expect(order.length).toBeGreaterThan(3);
    expect(await bruno.board.worksiteIds()).toEqual(order);
    const plan = await servedPlan(alice.page);
    const typed = order.map((id) => worksiteOf(plan, id).start?.date).filter((date) => date);
    expect(typed).toEqual([...typed].sort());
  });

  it('one takes another place when its start date changes', async () => {
    const { alice, bruno } = setting;
    const [first, second] = await alice.board.worksiteIds();
    if (!first || !second) throw new Error('two worksites are needed');

    const popover = await alice.board.openWorksite(first);
    await alice.board.pickDay(popover.getByTestId('worksite-start'), 20, 4);

    await eventually(async () => {
      const order = await bruno.board.worksiteIds();
      expect(order[0]).toBe(second);
      expect(order).not.toContain(first);
    });
    expect(worksiteOf(await servedPlan(bruno.page), first).start?.date.slice(8)).toBe('20');
  });

  it('one leaves the board with its status, and comes back with it', async () => {
    const { alice, bruno } = setting;
    const worksiteId = first(await alice.board.worksiteIds());
    const plan = await servedPlan(alice.page);
    const statusOf = (id: string) => plan.statuses.find((status) => status.id === id);
    const before = statusOf(worksiteOf(plan, worksiteId).statusId);

    const popover = await alice.board.openWorksite(worksiteId);
    await alice.board.chooseOption(
      popover.getByRole('combobox', { name: 'Statut' }),
      /hors planning/,
    );

    await eventually(async () => {
      expect(await bruno.board.worksiteIds()).not.toContain(worksiteId);
    });
    await alice.page.keyboard.press('Escape');
    await alice.board.undo();
    await eventually(async () => {
      expect(await bruno.board.worksiteIds()).toContain(worksiteId);
    });
    const after = worksiteOf(await servedPlan(bruno.page), worksiteId).statusId;
    expect(after).toBe(before?.id);
  });
});
