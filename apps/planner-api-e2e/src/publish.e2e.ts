import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const slotOf = (id: string) => {
  const { start, published } = scene.intervention(id);
  return { start, published: published?.start ?? null };
};

const moveTo = (interventionId: string, day: number) =>
  scene.planner.does(scene.boardId, {
    type: 'move',
    moves: [{ interventionId, start: MONDAY_8 + day * DAY }],
  });

async function withDrafts(): Promise<void> {
  const { settings } = await scene.company.administrator.plan(scene.boardId);
  const { zone, ...record } = settings;
  await scene.company.administrator.does(scene.boardId, {
    type: 'put-record',
    kind: 'settings',
    record: { ...record, zoneName: zone.name, publication: 'drafts' },
  });
}

it('is done with each change where the company tells always', async () => {
  const bar = await scene.aBar(0, 7);

  await scene.everyoneSees(await moveTo(bar, 8));

  expect(slotOf(bar)).toEqual({ start: MONDAY_8 + 8 * DAY, published: MONDAY_8 + 8 * DAY });
});

describe('with drafts', () => {
  beforeEach(withDrafts);

  it('waits for « Diffuser », but for today and tomorrow', async () => {
    const [soon, later] = [await scene.aBar(0, 0), await scene.aBar(1, 7)];
    const { revision } = await scene.planner.plan(scene.boardId);
    await scene.everyoneSees({ revision });
    expect(slotOf(soon).published).toBe(MONDAY_8);
    expect(slotOf(later).published).toBe(null);

    await scene.everyoneSees(
      await scene.planner.does(scene.boardId, { type: 'publish', interventionIds: [later] }),
    );
    expect(slotOf(later).published).toBe(MONDAY_8 + 7 * DAY);

    await scene.everyoneSees(await moveTo(later, 9));
    expect(slotOf(later)).toEqual({
      start: MONDAY_8 + 9 * DAY,
      published: MONDAY_8 + 7 * DAY,
    });
  });

  it('told twice is told once', async () => {
    await scene.aBar(0, 7);
    await scene.planner.does(scene.boardId, { type: 'publish' });

    const again = await scene.planner.does(scene.boardId, { type: 'publish' });

    expect(again.changes).toEqual([]);
  });
});
