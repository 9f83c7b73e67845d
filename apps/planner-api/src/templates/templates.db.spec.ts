import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TemplateStep, TemplateView } from '@pastille/contracts';
import { aCompany, type TestCompany } from '../testing/a-company.js';
import { startTestApp, type Answer, type TestApp } from '../testing/test-app.js';

let app: TestApp;
let company: TestCompany;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  company = await aCompany(app);
});

type Role = keyof TestCompany['users'];

const step = (key: string, parts: Partial<TemplateStep> = {}): TemplateStep => ({
  ...{ key, kindId: null, label: key, amount: { halfDays: 2 }, people: 2, skills: [], after: [] },
  ...parts,
});
const after = (key: string, days = 0) => ({
  ...{ key, kind: 'FS' as const, lag: { elapsed: days * 1440 }, max: null },
});
const STEPS = [
  step('dig', { label: 'Terrassement' }),
  step('belt', { label: 'Ceinture béton', after: [after('dig')] }),
  step('coping', { label: 'Margelles', after: [after('belt', 7)] }),
];

const ask = (method: string, path: string, body?: unknown, role: Role = 'administrator') =>
  app.ask(method, path, {
    cookie: company.users[role].cookie,
    ...(body === undefined ? {} : { body }),
  });

async function make(parts: object = {}): Promise<TemplateView> {
  const body = {
    id: randomUUID(),
    name: 'Piscine coque',
    trade: 'Piscines',
    steps: STEPS,
    ...parts,
  };
  const { status, body: made } = await ask('POST', '/api/templates', body);
  expect(status).toBe(200);
  return made as TemplateView;
}

const patch = (id: string, body: object, role?: Role) =>
  ask('PATCH', `/api/templates/${id}`, body, role);
const sentences = ({ body }: Answer) =>
  (body as { violations: { sentence: string; field: string }[] }).violations.map(
    ({ sentence, field }) => `${sentence} ${field}`,
  );

describe('a template', () => {
  it('is kept with its maker, and listed by trade and name', async () => {
    const pool = await make();
    await make({ name: 'Insert', trade: 'Cheminées' });

    const { body } = await ask('GET', '/api/templates');

    expect(body).toMatchObject({ templates: [{ name: 'Insert' }, { name: 'Piscine coque' }] });
    expect((body as { templates: unknown[] }).templates[1]).toEqual(pool);
    expect(pool).toMatchObject({
      ...{ version: 1, archived: false, steps: STEPS },
      madeBy: company.users.administrator.name,
    });
  });

  it('gets a next version by each change; the old ones can still be read', async () => {
    const { id } = await make();
    app.clock.advance(5);
    const steps = [...STEPS, step('start', { after: [after('coping')] })];

    const { body } = await patch(id, { version: 1, steps });
    await patch(id, { version: 2, name: 'Coque', archived: false });

    expect(body).toMatchObject({ version: 2, name: 'Piscine coque', steps });
    const { body: versions } = await ask('GET', `/api/templates/${id}/versions`);
    expect(versions).toMatchObject({
      versions: [
        { version: 3, name: 'Coque', steps },
        { version: 2, name: 'Piscine coque', steps },
        { version: 1, steps: STEPS },
      ],
    });
    const [, second, first] = (versions as { versions: { madeAt: number }[] }).versions;
    expect((second?.madeAt ?? 0) - (first?.madeAt ?? 0)).toBe(5);
  });

  it('stays at its version by what changes nothing, and by archiving', async () => {
    const { id } = await make();

    expect((await patch(id, { version: 1, steps: STEPS })).body).toMatchObject({ version: 1 });
    const { body } = await patch(id, { version: 1, archived: true });
    expect(body).toMatchObject({ version: 1, archived: true });
    expect((await patch(id, { version: 1, archived: false })).body).toMatchObject({
      archived: false,
    });
  });

  it('changed by somebody else meanwhile is told with what is there now', async () => {
    const { id } = await make();
    await patch(id, { version: 1, name: 'Coque' });

    const { status, body } = await patch(id, { version: 1, name: 'Piscine' });

    expect([status, body]).toMatchObject([409, { code: 'stale', verdict: { name: 'Coque' } }]);
  });

  it('changed by two at the same moment is changed by one of them', async () => {
    const { id } = await make();

    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) => patch(id, { version: 1, name })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is made once under its id', async () => {
    const { id } = await make();
    const again = { id, name: 'Autre', trade: 'Piscines', steps: STEPS };

    expect((await ask('POST', '/api/templates', again)).status).toBe(409);
  });
});

describe('who may', () => {
  it('write are administrators; read, whoever keeps tasks', async () => {
    const { id } = await make();
    const roles: readonly Role[] = ['administrator', 'manager', 'planner', 'technician', 'viewer'];
    const seen = async (method: string, path: string, body?: object) =>
      (await Promise.all(roles.map((role) => ask(method, path, body, role)))).map(
        ({ status }) => status,
      );

    expect(await seen('GET', '/api/templates')).toEqual([200, 200, 200, 403, 403]);
    expect(await seen('GET', `/api/templates/${id}/versions`)).toEqual([200, 200, 200, 403, 403]);
    const unchanged = { version: 1, archived: false };
    expect(await seen('PATCH', `/api/templates/${id}`, unchanged)).toEqual([
      200, 403, 403, 403, 403,
    ]);
    const { status } = await ask('POST', '/api/templates', {}, 'manager');
    expect(status).toBe(403);
  });

  it('knows nothing of another company’s', async () => {
    const { id } = await make();
    company = await aCompany(app, 'Autre');

    expect((await ask('GET', '/api/templates')).body).toEqual({ templates: [] });
    expect((await patch(id, { version: 1, name: 'Prise' })).status).toBe(404);
    expect((await ask('GET', `/api/templates/${id}/versions`)).status).toBe(404);
  });
});

describe('bad steps', () => {
  const refused = (steps: readonly TemplateStep[]) =>
    ask('POST', '/api/templates', { id: randomUUID(), name: 'X', trade: 'Y', steps });

  it('that wait for each other are named, the whole way round', async () => {
    const circle = [step('a', { after: [after('b')] }), step('b', { after: [after('a')] })];

    const answer = await refused(circle);

    expect(answer).toMatchObject({ status: 422, body: { code: 'cycle' } });
    expect((answer.body as { detail: string }).detail).toContain('b → a → b');
  });

  it('that are there twice, wait for nobody, or are of no kind of the company are named by their field', async () => {
    const kindId = randomUUID();

    const answer = await refused([step('a', { kindId }), step('a', { after: [after('nowhere')] })]);

    expect(answer.status).toBe(422);
    expect(sentences(answer)).toEqual([
      'duplicate-step steps.1.key',
      'unknown-step steps.1.after.0.key',
      'unknown-taskKind steps.0.kindId',
    ]);
  });

  it('leave nothing behind', async () => {
    await refused([step('a', { after: [after('a')] })]);

    expect((await ask('GET', '/api/templates')).body).toEqual({ templates: [] });
  });

  it('may be two hundred with names of three hundred characters, and not one more', async () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      step(`s${i}`, {
        label: `${i} 🏊 ${'é'.repeat(290)}`,
        after: i ? [after(`s${i - 1}`, 1)] : [],
      }),
    );

    const { steps } = await make({ name: 'ü'.repeat(300), steps: many });

    expect(steps).toEqual(many);
    expect((await refused([...many, step('one more')])).status).toBe(400);
    expect((await refused([step('a', { label: 'é'.repeat(301) })])).status).toBe(400);
    expect((await refused([])).status).toBe(400);
    expect((await refused([step('a', { people: 0 })])).status).toBe(400);
  });
});
