import { CommandAnswer } from '@pastille/contracts';
import { BoardWindow, showsTheTruth } from './world/board-window.js';
import { aDice } from './world/dice.js';
import type { Person, Sent } from './world/people.js';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';
import { aCreation, scheduling } from './world/worksites.js';

const SEED = Number(process.env['PASTILLE_SEED'] ?? 20261123);
const ACTS = Number(process.env['PASTILLE_ACTS'] ?? 150);

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

it(`everyone ends with the plan of the server, whatever was lost on the way (seed ${SEED})`, async () => {
  const dice = aDice(SEED);
  const { boardId, company } = scene;
  const people = [company.planner, company.otherPlanner, company.manager, company.administrator];
  const watchers = [company.planner, company.otherPlanner, company.viewer, company.manager];
  const windows = await Promise.all(watchers.map((person) => BoardWindow.open(person, boardId)));
  const made: string[] = [];
  const acted: string[] = [];

  for (let n = 0; n < ACTS; n += 1) {
    const batch = Array.from({ length: 1 + dice.below(3) }, () => {
      return attempt(dice.of(people) ?? company.planner, anAct({ dice, scene, made, acted }));
    });
    for (const commandId of await Promise.all(batch)) if (commandId) acted.push(commandId);
    const window = dice.of(windows);
    if (window) await stumble(window, dice.below(10));
  }

  const { revision } = await scene.planner.plan(boardId);
  for (const window of windows) {
    if (!window.socket.connected) await comeBack(window);
    await window.reaches(revision);
    await showsTheTruth(window);
    window.close();
  }
  expect(acted.length).toBeGreaterThan(ACTS / 2);
}, 120_000);

interface World {
  readonly dice: ReturnType<typeof aDice>;
  readonly scene: Scene;
  /** Interventions that were asked for. */
  readonly made: string[];
  readonly acted: readonly string[];
}

/** A refusal is as good an outcome as any. */
async function attempt(person: Person, command: Sent): Promise<string | null> {
  const { status, body } = await person.post(scene.boardId, command);
  expect([200, 403, 404, 409, 422]).toContain(status);
  return status === 200 ? CommandAnswer.parse(body).commandId : null;
}

async function stumble(window: BoardWindow, chance: number): Promise<void> {
  if (chance === 0) window.socket.disconnect();
  else if (chance < 4 && !window.socket.connected) await comeBack(window);
}

async function comeBack(window: BoardWindow): Promise<void> {
  window.socket.connect();
  await window.join();
}

function anAct(world: World): Sent {
  const { dice, scene, made, acted } = world;
  const interventionId = dice.of(made);
  if (interventionId !== undefined && dice.below(10) < 5)
    return onIntervention(world, interventionId);
  const { basics, company } = scene;
  switch (dice.below(4)) {
    case 0:
      return { type: 'undo', of: dice.of(acted) ?? basics.worksiteId };
    case 1:
      return aCreation(company, { statusId: basics.onBoardId });
    case 2: {
      const status = dice.of(['done', 'planned', 'automatic'] as const) ?? 'automatic';
      return { type: 'set-task-status', taskId: basics.taskIds[0], status };
    }
    default: {
      const people = [anyone(world)];
      const taskId = basics.taskIds[dice.below(2) === 0 ? 0 : 1];
      const command = scheduling(taskId, { start: anyDay(world), people });
      made.push(command.interventionId);
      return command;
    }
  }
}

function onIntervention(world: World, interventionId: string): Sent {
  const { dice } = world;
  switch (dice.below(6)) {
    case 0:
      return { type: 'resize', interventionId, amount: { halfDays: 1 + dice.below(6) } };
    case 1: {
      const add = [{ resourceId: anyone(world), role: 'member' as const, days: null }];
      return { type: 'reassign', interventionId, add };
    }
    case 2:
      return { type: 'set-lock', interventionId, facet: 'time', locked: dice.below(3) === 0 };
    case 3:
      return { type: 'cancel-intervention', interventionId };
    default:
      return { type: 'move', moves: [{ interventionId, start: anyDay(world) }] };
  }
}

const anyDay = ({ dice }: World): number => MONDAY_8 + dice.below(10) * DAY;

const anyone = ({ dice, scene: { basics } }: World): string =>
  dice.of([basics.lucId, basics.eveId, basics.excavatorId]) ?? basics.lucId;
