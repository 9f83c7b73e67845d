import { Scene } from './world/scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it('adds, replaces and takes people off', async () => {
  const { lucId, eveId, excavatorId } = scene.basics;
  const interventionId = await scene.anIntervention();
  const reassign = { type: 'reassign', interventionId } as const;

  await scene.planner.does(scene.boardId, {
    ...reassign,
    add: [{ resourceId: excavatorId, role: 'member', days: null }],
  });
  await scene.planner.does(scene.boardId, { ...reassign, replace: [{ from: lucId, to: eveId }] });
  await scene.everyoneSees(
    await scene.planner.does(scene.boardId, { ...reassign, remove: [excavatorId] }),
  );

  expect(scene.shown('intervention', interventionId)).toMatchObject({
    team: [{ resourceId: eveId, role: 'lead', days: null }],
  });
});

it('merges two planners who change different people at the same time', async () => {
  const { lucId, eveId, excavatorId } = scene.basics;
  const interventionId = await scene.anIntervention();
  const { revision: basedOn } = await scene.planner.plan(scene.boardId);
  const add = (resourceId: string) => [{ resourceId, role: 'member', days: null } as const];

  const answers = await Promise.all([
    scene.planner.does(scene.boardId, {
      type: 'reassign',
      interventionId,
      basedOn,
      add: add(eveId),
    }),
    scene.company.manager.does(scene.boardId, {
      type: 'reassign',
      interventionId,
      basedOn,
      add: add(excavatorId),
    }),
  ]);

  await scene.everyoneSees({ revision: Math.max(...answers.map(({ revision }) => revision)) });
  const people = scene.intervention(interventionId).team.map(({ resourceId }) => resourceId);
  expect(people.sort()).toEqual([lucId, eveId, excavatorId].sort());
});
