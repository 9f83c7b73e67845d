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
      const person = dice.of(people);
      return attempt(person, anAct({ dice, scene, made, acted }));
    });
    for (const commandId of await Promise.all(batch)) if (commandId) acted.push(commandId);
    await stumble(dice.of(windows), dice.below(10));
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
  return status === 200 ? Object(body).commandId : null;
}

async function stumble(window: BoardWindow, chance: number): Promise<void> {
  if (chance === 0) window.socket.disconnect();
  else if (chance < 4 && !window.socket.connected) await comeBack(window);
}

async function comeBack(window: BoardWindow): Promise<void> {
  window.socket.connect();
  await window.join();
}

function anAct({ dice, scene: { basics, company }, made, acted }: World): Sent {
  const start = MONDAY_8 + dice.below(10) * DAY;
  const interventionId = dice.of(made);
  const people = [basics.lucId, basics.eveId, basics.excavatorId];
  const resourceId = dice.of(people) ?? '';
  const choice = interventionId === undefined ? 0 : dice.below(10);
  switch (choice) {
    case 1:
    case 2:
      return { type: 'move', moves: [{ interventionId: interventionId ?? '', start }] };
    case 3:
      return { type: 'resize', interventionId: interventionId ?? '', amount: { halfDays: 1 + dice.below(6) } };
    case 4:
      return {
        type: 'reassign',
        interventionId: interventionId ?? '',
        add: [{ resourceId, role: 'member', days: null }],
      };
    case 5: {
      const locked = dice.below(3) === 0;
      return { type: 'set-lock', interventionId: interventionId ?? '', facet: 'time', locked };
    }
    case 6:
      return { type: 'undo', of: dice.of(acted) ?? basics.worksiteId };
    case 7:
      return aCreation(company, { statusId: basics.onBoardId });
    case 8: {
      const status = dice.of(['done', 'planned', 'automatic'] as const) ?? 'automatic';
      return { type: 'set-task-status', taskId: basics.taskIds[0], status };
    }
    case 9:
      return { type: 'cancel-intervention', interventionId: interventionId ?? '' };
    default: {
      const command = scheduling(basics.taskIds[dice.below(2) as 0 | 1], { start, people: [resourceId] });
      made.push(command.interventionId);
      return command;
    }
  }
}
