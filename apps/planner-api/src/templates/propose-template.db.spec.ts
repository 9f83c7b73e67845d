import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { TemplateProposalView } from '@pastille/contracts';
import { aCompany, type TestCompany } from '../testing/a-company.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

let app: TestApp;
let company: TestCompany;
let templateId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  company = await aCompany(app);
  templateId = randomUUID();
  const { status } = await ask('POST', '/api/templates', TEMPLATE(templateId), 'administrator');
  expect(status).toBe(200);
});

const step = (key: string, label: string, before: string | null, days = 0) => ({
  ...{ key, kindId: null, label, amount: { halfDays: 2 }, people: 2, skills: [] },
  after: before ? [{ key: before, kind: 'FS', lag: { elapsed: days * 1440 }, max: null }] : [],
});
const TEMPLATE = (id: string) => ({
  ...{ id, name: 'Piscine coque', trade: 'Piscines' },
  steps: [
    step('dig', 'Terrassement', null),
    step('belt', 'Ceinture béton', 'dig'),
    step('coping', 'Margelles', 'belt', 7),
  ],
});

const ask = (
  method: string,
  path: string,
  body?: unknown,
  role: keyof TestCompany['users'] = 'planner',
) =>
  app.ask(method, path, {
    cookie: company.users[role].cookie,
    ...(body === undefined ? {} : { body }),
  });

const boards = (path: string) => `/api/boards/${company.boardId}/${path}`;

interface PlanLike {
  readonly revision: number;
  readonly statuses: readonly { readonly id: string }[];
  readonly tasks: readonly { readonly id: string; readonly label: string }[];
  readonly interventions: readonly { readonly taskId: string | null; readonly start: number }[];
}

const plan = async (): Promise<PlanLike> => (await ask('GET', boards('plan'))).body as PlanLike;

async function send(command: object): Promise<number> {
  const { revision: basedOn } = await plan();
  const body = { ...command, commandId: randomUUID(), basedOn };
  return (await ask('POST', boards('commands'), body)).status;
}

async function aWorksite(): Promise<string> {
  const id = randomUUID();
  const client = { id: randomUUID(), name: 'Mme Roux', phone: null, email: null, holdReason: null };
  const [status] = (await plan()).statuses;
  const made = await send({
    ...{ type: 'create-worksite', client },
    worksite: {
      ...{ id, reference: 'P-1', title: 'Piscine coque 8 × 4', clientId: client.id },
      ...{ locationId: null, otherLocationIds: [], worksId: null, branchId: company.branchId },
      ...{ statusId: status?.id, start: null, expectedEnd: null, rank: 0, usualCrewId: null },
      note: null,
    },
  });
  expect(made).toBe(200);
  return id;
}

const propose = async (parts: object) => {
  const question = { templateId, start: '2026-11-30', actId: randomUUID(), ...parts };
  return ask('POST', boards('template-proposals'), question);
};

type Dated = NonNullable<TemplateProposalView['steps'][number]['date']>;

function dated(date: Dated | null): Dated {
  if (!date) throw new Error('no date');
  return date;
}

it('is the command that does what it shows, told of in the history with its version', async () => {
  const worksiteId = await aWorksite();

  const { status, body } = await propose({ worksiteId, planned: true });

  expect(status).toBe(200);
  const { steps, command } = body as TemplateProposalView;
  expect(await send(command ?? {})).toBe(200);
  const { tasks, interventions } = await plan();
  expect(tasks.map(({ label }) => label).sort()).toEqual(steps.map(({ label }) => label).sort());
  const startOf = new Map(interventions.map(({ taskId, start }) => [taskId, start]));
  const shown = steps.map(({ taskId, date }) => ({ taskId, ...dated(date) }));
  expect(shown.map(({ taskId }) => startOf.get(taskId))).toEqual(shown.map(({ start }) => start));
  const [dig, belt, coping] = steps.map(({ date }) => dated(date));
  if (!dig || !belt || !coping) throw new Error('three steps');
  expect(belt.start).toBeGreaterThanOrEqual(dig.end);
  expect(coping.start).toBeGreaterThanOrEqual(belt.end + 7 * 1440);
  expect(coping.waits).toEqual({ start: belt.end, end: belt.end + 7 * 1440 });

  const { body: history } = await ask('GET', boards('history'));
  const [entry] = (history as { entries: { command: { commands: { template?: unknown }[] } }[] })
    .entries;
  expect(entry?.command.commands[0]?.template).toEqual({
    ...{ id: templateId, version: 1, name: 'Piscine coque' },
  });
});

it('proposes nothing twice: what stands there is named and left out', async () => {
  const worksiteId = await aWorksite();
  const first = (await propose({ worksiteId, leftOut: ['coping'] })).body as TemplateProposalView;
  expect(await send(first.command ?? {})).toBe(200);

  const second = (await propose({ worksiteId })).body as TemplateProposalView;
  expect(second.steps.map(({ standsAs, taskId }) => [standsAs !== null, taskId !== null])).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
  expect(await send(second.command ?? {})).toBe(200);

  const third = (await propose({ worksiteId })).body as TemplateProposalView;
  expect(third.command).toBeNull();
});

it('is for whoever keeps tasks, of the own company alone', async () => {
  const worksiteId = await aWorksite();
  const question = { templateId, worksiteId, start: '2026-11-30', actId: randomUUID() };
  const path = boards('template-proposals');
  const stati = await Promise.all(
    (['administrator', 'manager', 'planner', 'technician', 'viewer'] as const).map(
      async (role) => (await ask('POST', path, question, role)).status,
    ),
  );
  expect(stati).toEqual([200, 200, 200, 403, 403]);

  expect((await propose({ worksiteId: randomUUID() })).status).toBe(404);
  expect((await propose({ worksiteId, templateId: randomUUID() })).status).toBe(404);
  expect((await propose({ worksiteId, resourceId: randomUUID() })).status).toBe(404);
  expect((await propose({ worksiteId, start: 'bientôt' })).status).toBe(400);
  const other = await aCompany(app, 'Autre');
  const answer = await app.ask('POST', path, {
    ...{ cookie: other.users.administrator.cookie, body: question },
  });
  expect(answer.status).toBe(404);
});
