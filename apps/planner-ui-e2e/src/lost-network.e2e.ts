import { openLine } from '../../../tools/test/severable-line.mjs';
import { eventually } from './setting/eventually.js';
import { twoPlanners, type TwoPlanners } from './setting/two-planners.js';

const AWAY_MS = 5_000;

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

  it('shows the truth again, without a reload', async () => {
    const { alice, bruno } = setting;
    await setting.both({ face: 'worksites' });
    const before = await bruno.board.picture();

    line.cut();
    const back = new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    for (const id of (await alice.board.movableIds()).slice(0, 3)) {
      await alice.board.dragBar(id, { days: 1 });
    }
    const taskId = (await alice.board.taskIds('planned'))[0] ?? '';
    await alice.board.colourByHand(taskId, '3');
    expect(await bruno.board.picture()).toEqual(before);
    await back;
    line.mend();

    await eventually(async () => {
      const truth = await alice.board.picture();
      expect(truth).not.toEqual(before);
      expect(await bruno.board.picture()).toEqual(truth);
      expect(await bruno.board.dotStatus(taskId)).toBe('done');
    });
  });
});
