import { arrangeLink, arrangeWork, arrangeWorksite } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first, interventionOf } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const DAY = 24 * 60;

describe('what one gesture takes along', () => {
  let setting: TwoPlanners;

  beforeAll(async () => {
    setting = await twoPlanners();
  });

  afterAll(async () => {
    await setting.goHome();
  });

  const startOf = async (id: string): Promise<number> =>
    interventionOf(await servedPlan(setting.bruno.page), id).start;

  it('is shown before the hand lets go, told to the other planner, and taken back by one undo', async () => {
    const { alice, bruno } = setting;
    const labels = ['Terrassement Aubin', 'Margelles Aubin'];
    const worksite = await arrangeWorksite(alice.page, { title: 'Suite Aubin', labels });
    await arrangeLink(alice.page, worksite);
    const dig = await arrangeWork(alice.page, { worksite, day: '2026-11-24', halfDays: 2 });
    const cope = await arrangeWork(alice.page, {
      ...{ worksite, day: '2026-11-25', halfDays: 2, task: 1 },
    });
    const before = { dig: await startOf(dig), cope: await startOf(cope) };
    await setting.both({ face: 'worksites' });

    const held = await alice.board.hand.holdBar(dig, { days: 1 });
    await eventually(async () =>
      expect(await alice.board.verdict().innerText()).toContain('Margelles Aubin'),
    );
    expect(await startOf(cope)).toBe(before.cope);
    await held.release();

    await eventually(async () => {
      expect(await startOf(dig)).toBe(before.dig + DAY);
      expect(await startOf(cope)).toBe(before.cope + DAY);
      expect(await bruno.board.barName(cope)).toContain('26');
    });

    await alice.board.undo();

    await eventually(async () => {
      expect(await startOf(dig)).toBe(before.dig);
      expect(await startOf(cope)).toBe(before.cope);
    });
  });

  it('is shifted by working days from the keyboard, with all that follows on the worksite', async () => {
    const { alice } = setting;
    const labels = ['Fouilles Bohic', 'Dallage Bohic'];
    const worksite = await arrangeWorksite(alice.page, { title: 'Suite Bohic', labels });
    const dig = await arrangeWork(alice.page, { worksite, day: '2026-11-24', halfDays: 2 });
    const slab = await arrangeWork(alice.page, {
      ...{ worksite, day: '2026-11-26', halfDays: 2, task: 1 },
    });
    const before = { dig: await startOf(dig), slab: await startOf(slab) };
    await setting.both({ face: 'worksites' });

    await alice.board.press(dig, 'd');
    const form = alice.board.popover();
    await form.getByLabel('De combien').fill('1 j');
    await eventually(async () => expect(await form.innerText()).toContain('Dallage Bohic'));
    await form.getByRole('button', { name: 'Décaler' }).click();

    await eventually(async () => {
      expect(await startOf(dig)).toBe(before.dig + DAY);
      expect(await startOf(slab)).toBe(before.slab + DAY);
    });
  });

  it('after a rainy day is only what fears the rain, and leaves a call for the promised date', async () => {
    const { alice, bruno } = setting;
    const { taskKinds } = await servedPlan(alice.page);
    const outside = first(taskKinds.filter(({ weather, archived }) => weather.rain && !archived));
    const worksite = await arrangeWorksite(alice.page, {
      ...{ title: 'Pluie Caro', labels: [outside.name, 'Électricité Caro'] },
      ...{ certainty: 'firm', phone: '02 40 00 11 22' },
    });
    const wet = await arrangeWork(alice.page, { worksite, day: '2026-11-24', halfDays: 2 });
    const dry = await arrangeWork(alice.page, {
      ...{ worksite, day: '2026-11-24', hour: 10, halfDays: 2, task: 1 },
    });
    const before = { wet: await startOf(wet), dry: await startOf(dry) };
    await setting.both({ face: 'worksites' });

    await alice.board.chooseInMenu(wet, 'Intempéries…');
    const form = alice.board.popover();
    await eventually(async () => expect(await form.innerText()).toContain('02 40 00 11 22'));
    await form.getByRole('button', { name: 'Arrêter et décaler' }).click();

    await eventually(async () => {
      expect(await startOf(wet)).toBe(before.wet + DAY);
      expect(await startOf(dry)).toBe(before.dry);
    });
    await bruno.page.getByRole('button', { name: /appels? à passer/ }).click();
    const call = bruno.page.locator('[data-call-id]').filter({ hasText: '02 40 00 11 22' });
    await call.getByRole('button', { name: 'D’accord' }).click();
    await eventually(async () => {
      const { calls: known } = await servedPlan(alice.page);
      const own = known.filter(({ interventionId }) => interventionId === wet);
      expect(own.map(({ outcome }) => outcome)).toEqual(['reached']);
    });
  });

  it('is cut in two with the scissors, and nothing else moves', async () => {
    const { alice } = setting;
    const worksite = await arrangeWorksite(alice.page, {
      title: 'Coupe Denis',
      labels: ['Enduit'],
    });
    const id = await arrangeWork(alice.page, { worksite, day: '2026-11-24', halfDays: 4 });
    await setting.both({ face: 'worksites' });

    await alice.board.chooseInMenu(id, 'Couper en deux…');
    await alice.board.popover().getByRole('button', { name: 'Couper' }).click();

    await eventually(async () => {
      const { interventions } = await servedPlan(alice.page);
      const parts = interventions.filter(({ taskId }) => taskId === worksite.taskIds[0]);
      expect(parts.map(({ amount }) => amount)).toEqual([{ halfDays: 2 }, { halfDays: 2 }]);
    });
  });
});
