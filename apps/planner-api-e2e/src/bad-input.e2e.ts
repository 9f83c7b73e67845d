import { randomUUID } from 'node:crypto';
import { foundCompany } from './world/company.js';
import { Scene } from './world/scene.js';
import { DAY, MONDAY_8 } from './world/server.js';
import { scheduling } from './world/worksites.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.set();
});
afterEach(() => scene.clear());

const valid = () =>
  scheduling(scene.basics.taskIds[0], { start: MONDAY_8, people: [scene.basics.lucId] });
const isRefused = (command: object) => scene.planner.isRefused(scene.boardId, command);
const assignment = () => ({ resourceId: randomUUID(), role: 'member', days: null });
const YEAR_9999 = Date.parse('9999-01-01T08:00:00Z') / 60_000;
const absence = (given: object) => ({
  type: 'put-absence',
  absence: {
    id: randomUUID(),
    resourceId: null,
    reason: 'closing',
    start: MONDAY_8,
    end: MONDAY_8 + DAY,
    note: null,
    ...given,
  },
});

describe('a body that does not fit is refused with the field and a sentence', () => {
  const bodies: Record<string, { command: () => object; field: string | RegExp }> = {
    'an unknown verb': { command: () => ({ type: 'explode' }), field: 'type' },
    'no verb': { command: () => ({}), field: 'type' },
    'an id that is none': {
      command: () => ({ ...valid(), interventionId: '42' }),
      field: 'interventionId',
    },
    'a date that is a word': { command: () => ({ ...valid(), start: 'lundi' }), field: 'start' },
    'half a minute': { command: () => ({ ...valid(), start: MONDAY_8 + 0.5 }), field: 'start' },
    'the year 9999': { command: () => ({ ...valid(), start: YEAR_9999 }), field: 'start' },
    'an absence in the year 9999': {
      command: () => absence({ end: YEAR_9999 }),
      field: 'absence.end',
    },
    'an absence that ends before it starts': {
      command: () => absence({ end: MONDAY_8 - 1 }),
      field: 'absence.end',
    },
    '10,000 people': {
      command: () => ({ ...valid(), team: Array.from({ length: 10_000 }, assignment) }),
      field: 'team',
    },
    'an amount of nothing': {
      command: () => ({ ...valid(), amount: { halfDays: 0 } }),
      field: /^amount/,
    },
    'days and hours at once': {
      command: () => ({ ...valid(), amount: { halfDays: 1, minutes: 60 } }),
      field: /^amount/,
    },
    'a start date that does not exist': {
      command: () => ({
        type: 'set-worksite-start',
        worksiteId: scene.basics.worksiteId,
        start: { date: '2026-02-30', certainty: 'firm' },
      }),
      field: 'start.date',
    },
    'no commandId': { command: () => ({ ...valid(), commandId: undefined }), field: 'commandId' },
    'a basedOn below zero': { command: () => ({ ...valid(), basedOn: -1 }), field: 'basedOn' },
    'a basedOn that is yet to come': {
      command: () => ({ ...valid(), basedOn: 10_000 }),
      field: 'basedOn',
    },
  };

  it.each(Object.entries(bodies))('%s', async (_, { command, field }) => {
    const problem = await isRefused(command());

    expect(problem).toMatchObject({ status: 400, code: 'invalid' });
    expect(problem.violations[0]?.field).toEqual(expect.stringMatching(field));
    expect(problem.violations[0]?.message).toMatch(/\S \S/);
  });
});

describe('what does not exist is refused, and nothing is changed', () => {
  const commands: Record<string, () => object> = {
    'an unknown task': () => ({ ...valid(), taskId: randomUUID() }),
    'an unknown person': () => ({
      ...valid(),
      team: [{ resourceId: randomUUID(), role: 'lead', days: null }],
    }),
    'an unknown intervention': () => ({
      type: 'move',
      moves: [{ interventionId: randomUUID(), start: MONDAY_8 }],
    }),
    'an unknown worksite': () => ({
      type: 'set-worksite-start',
      worksiteId: randomUUID(),
      start: null,
    }),
    'an unknown status': () => ({
      type: 'set-worksite-status',
      worksiteId: scene.basics.worksiteId,
      statusId: randomUUID(),
    }),
    'a delivery that ends before it starts': () => ({
      ...valid(),
      kind: 'block',
      end: MONDAY_8 - 60,
    }),
  };

  it.each(Object.entries(commands))('%s', async (_, command) => {
    const before = await scene.planner.plan(scene.boardId);

    const problem = await isRefused(command());

    expect(problem).toMatchObject({ status: 422, code: 'invalid' });
    expect(problem.violations[0]?.message).toMatch(/^[A-ZÀÉ].*\.$/s);
    expect(await scene.planner.plan(scene.boardId)).toEqual(before);
  });
});

it('another company’s board and everything on it is not found', async () => {
  const other = await foundCompany();
  const { planner, boardId } = scene;
  const asks = [
    other.administrator.ask('GET', `/api/boards/${boardId}/plan`),
    other.administrator.ask('GET', `/api/boards/${boardId}/changes?since=0`),
    other.administrator.ask('POST', `/api/boards/${boardId}/preview`, valid()),
    other.administrator.post(boardId, valid()),
    planner.ask('GET', `/api/boards/${randomUUID()}/plan`),
  ];

  for (const answer of await Promise.all(asks)) {
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  }
});

it('another company’s people and tasks are unknown here', async () => {
  const other = await Scene.set();
  other.clear();
  const { taskIds, lucId } = other.basics;

  const task = await isRefused({ ...valid(), taskId: taskIds[0] });
  const person = await isRefused({
    ...valid(),
    team: [{ resourceId: lucId, role: 'lead', days: null }],
  });

  expect([task.status, person.status]).toEqual([422, 422]);
});

it('an id that is taken in another company cannot be taken again, nor read', async () => {
  const other = await Scene.set();
  other.clear();
  const interventionId = await other.anIntervention();

  const problem = await isRefused({ ...valid(), interventionId });

  expect(problem.status).toBe(400);
  expect(JSON.stringify(problem)).not.toContain('Peltier');
});

it('a text that no database can keep is refused, not swallowed', async () => {
  const problem = await isRefused({ ...valid(), title: 'pose\u0000' });

  expect(problem).toMatchObject({ status: 400, code: 'invalid' });
});

it('half a command is no command', async () => {
  const { status, body } = await scene.planner.ask(
    'POST',
    `/api/boards/${scene.boardId}/commands`,
    '{"type": "move", ',
  );

  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'invalid' });
});

it('a zone that nobody knows is refused', async () => {
  const { settings } = await scene.planner.plan(scene.boardId);
  const { zone: _, ...rest } = settings;
  const record = { ...rest, zoneName: 'Mars/Olympus' };

  const problem = await scene.company.administrator.isRefused(scene.boardId, {
    type: 'put-record',
    kind: 'settings',
    record,
  });

  expect(problem).toMatchObject({ status: 400, violations: [{ field: 'record.zoneName' }] });
});
