import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  CSRF_HEADER,
  ImportView,
  Problem,
  SavedMappingsView,
  type ImportMapping,
  type Role,
} from '@pastille/contracts';
import { hashPassword } from '../platform/auth/password-hash.js';
import { aCompany, type TestCompany } from '../planning/testing/a-company.js';
import { RunningImports } from './running-imports.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

jest.setTimeout(60_000);

const PARIS = readFileSync(new URL('../../../../data/chantiers-paris.csv', import.meta.url));
const PASSWORD = 'a password long enough';

let app: TestApp;
let company: TestCompany;
let other: TestCompany;
const cookies = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp();
  [company, other] = [await aCompany(app.dataSource), await aCompany(app.dataSource)];
  const hash = await hashPassword(PASSWORD);
  await app.dataSource.query('update app_user set password_hash = $1', [hash]);
  for (const { companyId } of [company, other]) {
    await app.dataSource.query(
      `insert into worksite_status (id, company_id, name, is_on_board, position) values
        (gen_random_uuid(), $1, 'Devis', false, 0), (gen_random_uuid(), $1, 'En cours de chantier', true, 1)`,
      [companyId],
    );
  }
});
afterAll(() => app.close());

async function signIn(who: TestCompany, role: Role): Promise<string> {
  const { userId } = who.who[role];
  const known = cookies.get(userId);
  if (known !== undefined) return known;
  const answer = await app.ask('POST', '/api/session', {
    body: { email: `${userId}@valmorin.example`, password: PASSWORD },
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  cookies.set(userId, cookie);
  return cookie;
}

interface Sent {
  readonly name?: string;
  readonly who?: TestCompany;
  readonly role?: Role;
}

async function send(
  content: Buffer | string,
  { name = 'chantiers.csv', who = company, role = 'planner' }: Sent = {},
) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const headers = { [CSRF_HEADER]: '1', cookie: await signIn(who, role) };
  const response = await fetch(`${app.url}/api/imports`, { method: 'POST', headers, body: form });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

async function ask(method: string, path: string, body?: unknown, who: TestCompany = company) {
  const cookie = await signIn(who, 'planner');
  return app.ask(method, path, { cookie, ...(body === undefined ? {} : { body }) });
}

/** As a screen does: asks again until the import rests. */
async function settled(id: string, who: TestCompany = company): Promise<ImportView> {
  for (;;) {
    const view = ImportView.parse((await ask('GET', `/api/imports/${id}`, undefined, who)).body);
    if (view.state !== 'previewing' && view.state !== 'applying') return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function preview(content: Buffer | string, sent: Sent = {}): Promise<ImportView> {
  const { status, body } = await send(content, sent);
  expect([status, body]).toEqual([200, expect.anything()]);
  return settled(ImportView.parse(body).id, sent.who);
}

async function remap(
  view: ImportView,
  change: Partial<ImportMapping>,
  who: TestCompany = company,
): Promise<ImportView> {
  const { status } = await ask(
    'PATCH',
    `/api/imports/${view.id}`,
    { mapping: { ...view.mapping, ...change } },
    who,
  );
  expect(status).toBe(200);
  return settled(view.id, who);
}

async function apply(view: ImportView, who: TestCompany = company): Promise<ImportView> {
  const { status } = await ask('POST', `/api/imports/${view.id}/apply`, undefined, who);
  expect(status).toBe(200);
  return settled(view.id, who);
}

const counted = async (
  table: 'worksite' | 'client' | 'location' | 'change_log',
  of: TestCompany = company,
) => {
  const [row] = await app.dataSource.query<{ count: number }[]>(
    `select count(*)::integer as count from ${table} where company_id = $1`,
    [of.companyId],
  );
  return row?.count ?? 0;
};

it('the worksites of Paris come in by chantier_cite_id, in order of start, and coming in again changes nothing', async () => {
  const view = await preview(PARIS, { name: 'chantiers à Paris.csv' });
  expect(view).toMatchObject({ state: 'ready', fileName: 'chantiers à Paris.csv', errors: [] });
  expect(view.counts).toEqual({
    rows: 3970,
    worksites: 2483,
    created: 2483,
    updated: 0,
    unchanged: 0,
    clients: 26,
    locations: 3970,
    errors: 0,
  });
  expect(view.preview[0]).toMatchObject({
    reference: '276923',
    title: 'Aménagement de voirie (VdP*) · 276923',
    place: '75010',
    start: '2024-11-22',
  });
  expect(await counted('worksite')).toBe(0);

  expect(await apply(view)).toMatchObject({
    state: 'applied',
    progress: { done: 3970, total: 3970 },
  });

  expect([await counted('worksite'), await counted('client'), await counted('location')]).toEqual([
    2483, 26, 3970,
  ]);
  const { body } = await ask('GET', `/api/boards/${company.boardId}/plan`);
  expect(body).toMatchObject({ revision: 1 });
  const [order] = await app.dataSource.query<{ first: string; status: string; statuses: number }[]>(
    `select min(w.start_date)::text as first, min(s.name) as status, count(distinct s.id)::integer as statuses
       from worksite w join worksite_status s on s.id = w.status_id where w.company_id = $1`,
    [company.companyId],
  );
  expect(order).toEqual({ first: '2018-05-15', status: 'En cours de chantier', statuses: 1 });

  const again = await preview(PARIS);
  expect(again.counts).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2483,
    clients: 0,
    locations: 0,
  });
  expect(await apply(again)).toMatchObject({ state: 'applied' });
  expect(await counted('change_log')).toBe(1);
});

it('they come in one per row for another company, from Windows-1252 or with a byte order mark all the same', async () => {
  const text = PARIS.toString('utf8');
  const ansi = Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1');

  const view = await remap(await preview(ansi, { who: other }), { groupBy: null }, other);
  expect(view.mapping.encoding).toBe('windows-1252');
  expect(view.counts).toMatchObject({ worksites: 3970, created: 3970, errors: 0 });
  expect(await apply(view, other)).toMatchObject({ state: 'applied' });
  expect(await counted('worksite', other)).toBe(3970);

  const marked = await remap(
    await preview(Buffer.from(`\ufeff${text}`), { who: other }),
    { groupBy: null },
    other,
  );
  expect(marked.mapping.encoding).toBe('utf-8');
  expect(marked.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3970 });
});

it('an import is one act: undone in one step, to the last client', async () => {
  const before = [await counted('worksite'), await counted('client'), await counted('location')];
  const view = await apply(
    await preview('ref;client;début;ville\nA-1;Ferrand;23/11/2026;Cognin\nA-2;Ferrand;;\n'),
  );
  expect([await counted('worksite'), await counted('client')]).toEqual([
    (before[0] ?? 0) + 2,
    (before[1] ?? 0) + 1,
  ]);

  const undo = {
    commandId: crypto.randomUUID(),
    basedOn: 2,
    expect: null,
    type: 'undo',
    of: view.id,
  };
  const { status } = await ask('POST', `/api/boards/${company.boardId}/commands`, undo);

  expect(status).toBe(200);
  expect([await counted('worksite'), await counted('client'), await counted('location')]).toEqual(
    before,
  );
});

it('a file with errors is not imported at all; the error file names every line', async () => {
  const before = await counted('worksite');
  const view = await preview(
    'ref;client;début\nB-1;Ferrand;23/11/2026\nB-2;;31/02/2026\nB-3;Ferrand;lundi\n',
  );

  expect(view).toMatchObject({ state: 'ready', counts: { rows: 3, errors: 3 } });
  expect(view.errors.map(({ line, column }) => [line, column])).toEqual([
    [3, 'client'],
    [3, 'début'],
    [4, 'début'],
  ]);
  const refused = await ask('POST', `/api/imports/${view.id}/apply`);
  expect([refused.status, refused.body]).toEqual([
    422,
    expect.objectContaining({ code: 'conflict' }),
  ]);
  expect(await counted('worksite')).toBe(before);

  const file = await ask('GET', `/api/imports/${view.id}/errors.csv`);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('content-disposition')).toContain('chantiers-erreurs.csv');
  expect(String(file.body).trim().split('\r\n')).toHaveLength(4);
});

it('what cannot be read at all is refused by name', async () => {
  const detailOf = async (content: Buffer | string) => {
    const { status, body } = await send(content);
    expect(status).toBe(422);
    return Problem.parse(body).detail;
  };

  expect(await detailOf(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]))).toContain('classeur');
  expect(await detailOf(Buffer.from('\ufeffa;b\n', 'utf16le'))).toContain('UTF-16');
  expect(await detailOf('')).toContain('vide');
  const none = await fetch(`${app.url}/api/imports`, {
    method: 'POST',
    headers: { [CSRF_HEADER]: '1', cookie: await signIn(company, 'planner') },
    body: new FormData(),
  });
  expect(none.status).toBe(400);
});

it('an unclosed quote names its line, and another separator gives the file a second chance', async () => {
  const broken = await preview('ref;client\nC-1;"Ferrand\nC-2;Mollard\n');
  expect(broken).toMatchObject({
    state: 'failed',
    message: 'Ligne 2\u202f: Un guillemet ouvert dans cette ligne n’est jamais fermé.',
  });
  expect((await ask('POST', `/api/imports/${broken.id}/apply`)).status).toBe(422);

  const commas = await preview('ref,client;\nC-3,Ferrand;\n');
  const right = await remap(commas, {
    separator: ',',
    columns: { ref: 'reference', 'client;': 'clientName' },
  });
  expect(right.columns.map(({ name }) => name)).toEqual(['ref', 'client;']);
  expect(right).toMatchObject({ state: 'ready', counts: { errors: 0, worksites: 1 } });
});

it('a file of more than 50 MB is refused with the limit named', async () => {
  const { status, body } = await send(Buffer.alloc(51 * 1024 * 1024, 'a;b\n'));

  expect([status, body]).toEqual([
    413,
    expect.objectContaining({ code: 'too-large', detail: expect.stringContaining('50 MB') }),
  ]);
});

it('one that was cancelled stays cancelled and changes nothing', async () => {
  const before = await counted('worksite');
  const view = await preview('ref;client\nD-1;Ferrand\n');

  const cancelled = await ask('DELETE', `/api/imports/${view.id}`);

  expect(cancelled.body).toMatchObject({ state: 'cancelled' });
  expect((await ask('POST', `/api/imports/${view.id}/apply`)).status).toBe(422);
  expect(await counted('worksite')).toBe(before);
});

it('cancelled while it runs, nothing of it is there', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, index) => `E-${index};Client ${index % 40};23/11/2026`,
  );
  const view = await preview(['ref;client;début', ...rows].join('\n'));
  const before = await counted('worksite');
  // Somebody else's command holds the board: the import waits for it in its own transaction.
  const elsewhere = app.dataSource.createQueryRunner();
  await elsewhere.startTransaction();
  await elsewhere.query('select 1 from board where id = $1 for update', [company.boardId]);

  await ask('POST', `/api/imports/${view.id}/apply`);
  expect((await ask('GET', `/api/imports/${view.id}`)).body).toMatchObject({ state: 'applying' });
  const { body } = await ask('DELETE', `/api/imports/${view.id}`);
  await elsewhere.rollbackTransaction();
  await elsewhere.release();
  await app.app.get(RunningImports).idle();

  expect(body).toMatchObject({ state: 'cancelled' });
  expect(await settled(view.id)).toMatchObject({ state: 'cancelled' });
  expect(await counted('worksite')).toBe(before);
});

it('asked for twice, it is applied once', async () => {
  const view = await preview('ref;client\nK-1;Ferrand\n');
  const [deeds, worksites] = [await counted('change_log'), await counted('worksite')];

  await Promise.all([
    ask('POST', `/api/imports/${view.id}/apply`),
    ask('POST', `/api/imports/${view.id}/apply`),
  ]);

  expect(await settled(view.id)).toMatchObject({ state: 'applied' });
  expect([await counted('change_log'), await counted('worksite')]).toEqual([
    deeds + 1,
    worksites + 1,
  ]);
});

it('only planners, managers and administrators import; another company’s import does not exist', async () => {
  const view = await preview('ref;client\nF-1;Ferrand\n');
  for (const role of ['technician', 'viewer'] as const) {
    expect((await send('ref;client\nF-1;Ferrand\n', { role })).status).toBe(403);
  }
  for (const [method, path] of [
    ['GET', ''],
    ['POST', '/apply'],
    ['DELETE', ''],
    ['GET', '/errors.csv'],
  ] as const) {
    expect((await ask(method, `/api/imports/${view.id}${path}`, undefined, other)).status).toBe(
      404,
    );
  }
  const patched = await ask('PATCH', `/api/imports/${view.id}`, { mapping: view.mapping }, other);
  expect(patched.status).toBe(404);
});

it('another company’s status or branch cannot be chosen', async () => {
  const view = await preview('ref;client\nG-1;Ferrand\n');

  const wrong = await remap(view, { branchId: other.branchId });

  expect(wrong.counts.errors).toBe(1);
  expect((await ask('POST', `/api/imports/${view.id}/apply`)).status).toBe(422);
});

it('a mapping is saved under a name, and replaced under the same name', async () => {
  const { mapping } = await preview('ref;client\nH-1;Ferrand\n');
  const save = (name: string, change: Partial<ImportMapping>) =>
    ask('POST', '/api/import-mappings', {
      id: crypto.randomUUID(),
      name,
      mapping: { ...mapping, ...change },
    });

  expect((await save('Extrabat', {})).status).toBe(200);
  expect((await save('Extrabat', { certainty: 'provisional' })).status).toBe(200);

  const { mappings } = SavedMappingsView.parse((await ask('GET', '/api/import-mappings')).body);
  expect(mappings.map((saved) => [saved.name, saved.mapping.certainty])).toEqual([
    ['Extrabat', 'provisional'],
  ]);
  expect((await ask('GET', '/api/import-mappings', undefined, other)).body).toEqual({
    mappings: [],
  });
});

it('an import whose process died is told as interrupted', async () => {
  const view = await preview('ref;client\nI-1;Ferrand\n');
  await app.dataSource.query(`update import_job set state = 'applying' where id = $1`, [view.id]);

  const { body } = await ask('GET', `/api/imports/${view.id}`);

  expect(body).toMatchObject({ state: 'failed', message: expect.stringContaining('interrompu') });
});
