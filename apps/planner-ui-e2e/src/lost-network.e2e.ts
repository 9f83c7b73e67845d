import { openLine } from '../../../tools/test/severable-line.mjs';
import { arrangePlannedWorksite } from './setting/arrange.js';
import { eventually } from './setting/eventually.js';
import { first, interventionOf } from './setting/picks.js';
import { servedPlan } from './setting/served-plan.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const AWAY_MS = 5_000;
const DAY = 24 * 60;

describe('a board that loses the network for five seconds', () => {
  let setting: TwoPlanners;
  let line: Awaited<ReturnType<typeof openLine>>;

  beforeAll(async () => {
    line = await openLine();
    // Chromium would pass by a proxy on its way to this machine.
    setting = await twoPlanners({ proxy: { server: line.proxyUrl, bypass: '<-loopback>' } });
  });

  afterAll(async () => {
    await setting.goHome();
    line.close();
  });

  /** The five seconds are what is played, not a wait for something. */
  const cutForFiveSeconds = async (meanwhile: () => Promise<void>): Promise<void> => {
    const enough = new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    line.cut();
    await meanwhile();
    await enough;
    line.mend();
  };

  it('shows what both did meanwhile, on both boards and on the server, without a reload', async () => {
    const { alice, bruno } = setting;
    const far = await arrangePlannedWorksite(alice.page, 'Réseau Aubry');
    const near = await arrangePlannedWorksite(alice.page, 'Réseau Bertin');
    await setting.both({ face: 'worksites' });
    const plan = await servedPlan(alice.page);
    const { start } = interventionOf(plan, far.interventionId);

    await cutForFiveSeconds(async () => {
      await alice.board.hand.dragBar(far.interventionId, { days: 1 });
      await alice.board.colourByHand(first(far.taskIds), '3');
      await bruno.board.offline().waitFor();
      await bruno.board.press(near.interventionId, 'Alt+Shift+ArrowRight');
      await bruno.board.press(near.interventionId, 'l');
      await eventually(async () =>
        expect(await bruno.board.offline().innerText()).toMatch(/2 changements en attente/),
      );
      expect(await bruno.board.dotStatus(first(far.taskIds))).toBe('planned');
    });

    await bruno.board.offline().waitFor({ state: 'detached' });
    await eventually(async () => {
      const truth = await servedPlan(alice.page);
      expect(interventionOf(truth, far.interventionId).start).toBe(start + DAY);
      expect(interventionOf(truth, near.interventionId).start).toBe(start + DAY);
      expect(interventionOf(truth, near.interventionId).lock.time?.name).toBe('Baptiste Lemoine');
      expect(await bruno.board.picture()).toEqual(await alice.board.picture());
      expect(await bruno.board.dotStatus(first(far.taskIds))).toBe('done');
      expect(await alice.board.isLocked(near.interventionId)).toBe(true);
    });
    const shown = await bruno.board.picture();
    await setting.both({ face: 'worksites' });
    expect(await bruno.board.picture()).toEqual(shown);
    expect(await alice.board.picture()).toEqual(shown);
  });

  it('believes the server where both moved the same bar', async () => {
    const { alice, bruno } = setting;
    const { interventionId: id } = await arrangePlannedWorksite(alice.page, 'Réseau Collin');
    await setting.both({ face: 'worksites' });

    await cutForFiveSeconds(async () => {
      await bruno.board.offline().waitFor();
      await bruno.board.press(id, 'Alt+Shift+ArrowRight');
      await alice.board.press(id, 'l');
      await eventually(async () => expect(await alice.board.isLocked(id)).toBe(true));
    });

    await bruno.board.offline().waitFor({ state: 'detached' });
    await eventually(async () => {
      const truth = interventionOf(await servedPlan(alice.page), id);
      expect(truth.lock.time?.name).toBe('Sophie Garnier');
      expect(await bruno.board.isLocked(id)).toBe(true);
      expect(await bruno.board.picture()).toEqual(await alice.board.picture());
      expect(await bruno.board.bottomLine().innerText()).toMatch(/verrouillée par Sophie Garnier/);
    });
  });
});
