import type { Route } from 'playwright-core';

import { openLine } from '../../../tools/test/severable-line.mjs';
import { BoardPage } from './pages/board-page.js';
import { arrangePlannedWorksite } from './setting/arrange.js';
import { doneUnheard, lost, onCommands, type BadWire } from './setting/bad-wire.js';
import { eventually } from './setting/eventually.js';
import { openChromium, type People } from './setting/people.js';
import { planMark } from './setting/plan-mark.js';
import { startProduct, type Product } from './setting/product.js';
import { servedPlan } from './setting/served-plan.js';
import { signedIn, type Planner } from './setting/two-planners.js';

/** Few in the suite; hundreds by hand: docs/testing.md. */
const GESTURES = Number(process.env['PASTILLE_GESTURES'] ?? 24);
const SEED = Number(process.env['PASTILLE_SEED'] ?? 20_261_123);
const ACCOUNTS = ['planner', 'planner2', 'manager'];

const KEYS = [
  ...['Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowLeft'],
  ...['l', 'l', 'Shift+L', 'Delete', 'Control+z', 'Control+z', 'Control+Shift+z'],
];

/** Mulberry32: the same seed plays the same game on every machine. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

interface Player extends Planner {
  readonly line: Awaited<ReturnType<typeof openLine>>;
  wire: BadWire;
}

describe('three boards on a bad network', () => {
  let product: Product;
  let people: People;
  let players: Player[] = [];
  const dice = diceOf(SEED);

  /** One command in three is lost, done unheard, or late. */
  const fate = async (route: Route): Promise<void> => {
    switch (dice(9)) {
      case 0:
        return lost(route);
      case 1:
        return doneUnheard(route);
      case 2:
        await new Promise((resolve) => setTimeout(resolve, dice(900)));
    }
    // Mended meanwhile: what waited here went on by itself.
    return route.continue().catch(() => undefined);
  };

  beforeAll(async () => {
    product = await startProduct();
    people = await openChromium();
    for (const account of ACCOUNTS) {
      const line = await openLine();
      const proxy = { server: line.proxyUrl, bypass: '<-loopback>' };
      const planner = await signedIn({ people, product }, account, { proxy });
      players.push({ ...planner, line, wire: await onCommands(planner.page, fate) });
    }
  });

  afterAll(async () => {
    await people.leave();
    for (const { line } of players) line.close();
    players = [];
    await product.stop();
  });

  const one = <T>(list: readonly T[]): T => {
    const found = list[dice(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };

  async function gesture(player: Player, id: string): Promise<void> {
    const key = one(KEYS);
    if (key.startsWith('Control')) return player.page.keyboard.press(key);
    // Gone from this board, or just being drawn anew: a person would do something else, too.
    const handle = player.board.handle(id);
    if ((await handle.count()) === 0) return;
    await handle.focus({ timeout: 1000 }).catch(() => undefined);
    await player.page.keyboard.press(key);
  }

  const settled = (fresh: BoardPage): Promise<void> =>
    eventually(async () => {
      const truth = await planMark(fresh.page);
      for (const { page } of players) expect(await planMark(page)).toEqual(truth);
      expect(truth.waiting).toBe(0);
    });

  it(`all end equal to the server after ${String(GESTURES)} gestures (seed ${String(SEED)})`, async () => {
    const [first] = players;
    if (!first) throw new Error('nobody plays');
    await first.wire.mend();
    const bars: string[] = [];
    for (const title of ['Tempête Aubry', 'Tempête Bertin', 'Tempête Collin', 'Tempête Dumas']) {
      bars.push((await arrangePlannedWorksite(first.page, title)).interventionId);
    }
    first.wire = await onCommands(first.page, fate);
    await Promise.all(players.map(({ board }) => board.show({ face: 'worksites' })));
    const before = (await servedPlan(first.page)).revision;

    for (let step = 0; step < GESTURES; step += 1) {
      const player = one(players);
      if (dice(6) === 0) player.line.cut();
      await gesture(player, one(bars));
      if (dice(2) === 0) for (const { line } of players) line.mend();
    }

    for (const { line, wire } of players) {
      line.mend();
      await wire.mend();
    }
    for (const { board } of players) await board.offline().waitFor({ state: 'detached' });
    await eventually(async () => {
      for (const { page } of players) expect((await planMark(page)).waiting).toBe(0);
    });
    const fresh = new BoardPage(await first.context.newPage(), product.url);
    await fresh.show({ face: 'worksites' });
    await settled(fresh);
    expect((await servedPlan(fresh.page)).revision).toBeGreaterThan(before);
  });
});
