import { pickDay, pickOption } from './pages/fields.js';
import { arrangePlannedWorksite, arrangeWorksite } from './setting/arrange.js';
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
    const one = await arrangePlannedWorksite(alice.page, 'Premier Aubry');
    const other = await arrangePlannedWorksite(alice.page, 'Second Bertin');
    await setting.both({ face: 'worksites' });
    const placeOf = async ({ worksiteId }: { worksiteId: string }) =>
      (await bruno.board.worksiteIds()).indexOf(worksiteId);
    expect(await placeOf(one)).toBeLessThan(await placeOf(other));

    const popover = await alice.board.openWorksite(one.worksiteId);
    await pickDay(alice.page, popover.getByTestId('worksite-start'), { day: 28 });

    await eventually(async () => {
      expect(await placeOf(other)).toBeGreaterThanOrEqual(0);
      expect(await placeOf(one)).toBeGreaterThan(await placeOf(other));
    });
    expect(worksiteOf(await servedPlan(bruno.page), one.worksiteId).start?.date).toBe('2019-01-28');
  });

  it('one whose date is only provisional is marked so', async () => {
    const { alice, bruno } = setting;
    const { worksiteId } = await arrangeWorksite(alice.page, {
      ...{ title: 'Peut-être Aubry', labels: ['Terrassement'], certainty: 'firm' },
    });
    await setting.both({ face: 'worksites' });
    expect(await bruno.board.startMark(worksiteId).getAttribute('data-certainty')).toBe('firm');

    const popover = await alice.board.openWorksite(worksiteId);
    await popover.getByText('Provisoire', { exact: true }).click();

    await eventually(async () => {
      const mark = bruno.board.startMark(worksiteId);
      expect(await mark.getAttribute('data-certainty')).toBe('provisional');
      expect(await mark.getAttribute('title')).toContain('date prévisionnelle');
    });
  });

  it('one leaves the board with its status, and joins it again with another', async () => {
    const { alice, bruno } = setting;
    const { worksiteId } = await arrangePlannedWorksite(alice.page, 'Départ Bertin');
    await setting.both({ face: 'worksites' });
    const { statuses } = await servedPlan(alice.page);
    const seen = async () => (await bruno.board.worksiteIds()).includes(worksiteId);
    expect(await seen()).toBe(true);

    const popover = await alice.board.openWorksite(worksiteId);
    const field = popover.getByRole('combobox', { name: 'Statut' });
    await pickOption(alice.page, field, /hors planning/);
    await eventually(async () => expect(await seen()).toBe(false));

    await pickOption(alice.page, field, first(statuses.filter(({ onBoard }) => onBoard)).name);
    await eventually(async () => expect(await seen()).toBe(true));
  });

  it('one that left by mistake comes back by undo', async () => {
    const { alice, bruno } = setting;
    const { worksiteId } = await arrangePlannedWorksite(alice.page, 'Retour Collin');
    await setting.both({ face: 'worksites' });
    const before = worksiteOf(await servedPlan(alice.page), worksiteId);
    const popover = await alice.board.openWorksite(worksiteId);
    const field = popover.getByRole('combobox', { name: 'Statut' });
    await pickOption(alice.page, field, /hors planning/);
    await eventually(async () => {
      expect(await bruno.board.worksiteIds()).not.toContain(worksiteId);
    });

    await alice.page.keyboard.press('Escape');
    await popover.waitFor({ state: 'detached' });
    await alice.board.undo();

    await eventually(async () => {
      expect(await bruno.board.worksiteIds()).toContain(worksiteId);
    });
    expect(worksiteOf(await servedPlan(bruno.page), worksiteId)).toEqual(before);
  });
});
