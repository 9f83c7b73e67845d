import { Scene } from './world/scene.js';
import { aCreation } from './world/worksites.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('gives the row its new place: the start dates that order the rows are everywhere the same', async () => {
  const { planner, boardId, basics, company } = scene;
  const later = aCreation(company, {
    statusId: basics.onBoardId,
    start: { date: '2026-12-01', certainty: 'firm' },
  });
  await planner.does(boardId, later);
  const setStart = (worksiteId: string, date: string) =>
    planner.does(boardId, {
      type: 'set-worksite-start',
      worksiteId,
      start: { date, certainty: 'provisional' },
    });
  const rowsInOrder = () =>
    [later.worksite.id, basics.worksiteId]
      .map((id) => scene.worksite(id))
      .sort((a, b) => ((a.start?.date ?? '') < (b.start?.date ?? '') ? -1 : 1))
      .map(({ id }) => id);

  await scene.everyoneSees(await setStart(basics.worksiteId, '2026-12-02'));
  expect(rowsInOrder()).toEqual([later.worksite.id, basics.worksiteId]);

  await scene.everyoneSees(await setStart(basics.worksiteId, '2026-11-30'));
  expect(rowsInOrder()).toEqual([basics.worksiteId, later.worksite.id]);
  expect(scene.shown('worksite', basics.worksiteId)).toMatchObject({
    start: { date: '2026-11-30', certainty: 'provisional' },
  });
});

it('takes the date away again', async () => {
  const { planner, boardId, basics } = scene;
  const setStart = { type: 'set-worksite-start', worksiteId: basics.worksiteId } as const;
  await planner.does(boardId, { ...setStart, start: { date: '2026-12-02', certainty: 'firm' } });

  await scene.everyoneSees(await planner.does(boardId, { ...setStart, start: null }));

  expect(scene.shown('worksite', basics.worksiteId)).toMatchObject({ start: null });
});
