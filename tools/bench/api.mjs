import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

import { freePort } from '../test/server.mjs';
import { fillBoard, interventionId } from './fill-board.mjs';
import { NOW, startDatabase, startProduct, temporaryFolder } from './product.mjs';
import { measured, median } from './row.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REAL_FILE = `${ROOT}data/chantiers-paris.csv`;
const RUNS = 15;
const COMMANDS = 40;

const now = () => Number(process.hrtime.bigint()) / 1e6;

async function timed(work) {
  const began = now();
  const value = await work();
  return { ms: now() - began, value };
}

/** As `npm start` does, but for npm itself; ends it again. */
async function startToHealthy(dataDir) {
  const port = String(await freePort());
  const began = now();
  const child = spawn(process.execPath, ['tools/start/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: port, DATA_DIR: dataDir, PASTILLE_NOW: NOW, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const ms = now() - began;
  if (child.exitCode !== null) throw new Error(`start ended: ${said.slice(-300)}`);
  child.kill('SIGTERM');
  await exited;
  return ms;
}

async function secondStart() {
  const { folder, remove } = temporaryFolder();
  await startToHealthy(folder);
  const ms = await startToHealthy(folder);
  remove();
  return { target: 'second start to healthy', ours: ms / 1000, unit: 's', limit: 5 };
}

const parsed = ({ status, text }) => {
  if (status >= 300) throw new Error(`${status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
};

/** Polls until the import stands in one of these states. */
async function importIn(ask, id, states) {
  for (;;) {
    const view = parsed(await ask('GET', `/api/imports/${id}`));
    if (states.includes(view.state)) return view;
    if (view.state === 'failed') throw new Error(view.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function importRealFile(ask) {
  const form = new FormData();
  form.set(
    'file',
    new File([readFileSync(REAL_FILE)], 'chantiers-paris.csv', { type: 'text/csv' }),
  );
  const { ms, value } = await timed(async () => {
    const { id } = parsed(await ask('POST', '/api/imports', { body: form }));
    await importIn(ask, id, ['ready']);
    parsed(await ask('POST', `/api/imports/${id}/apply`));
    return importIn(ask, id, ['applied']);
  });
  const { rows, worksites } = value.counts;
  return {
    target: `import of ${rows} rows (${worksites} worksites), preview and apply`,
    ours: ms / 1000,
    unit: 's',
    limit: 20,
  };
}

/** What the answer holds, asked by a plain client: rows as `pg` gives them. */
async function plainPlan(client, boardId) {
  const { rows } = await client.query(
    `select i.*, array_agg(a.resource_id) resources, array_agg(a.role) roles
     from intervention i left join assignment a on a.intervention_id = i.id
     where i.board_id = $1 group by i.id`,
    [boardId],
  );
  for (const table of ['worksite', 'planning_task', 'resource', 'absence']) {
    await client.query(`select * from ${table} where board_id = $1`, [boardId]);
  }
  for (const table of ['client', 'location', 'works', 'task_kind', 'worksite_status']) {
    await client.query(`select * from ${table}`);
  }
  return rows.length;
}

const move = (n, start) => ({
  commandId: randomUUID(),
  basedOn: 0,
  type: 'move',
  moves: [{ interventionId: interventionId(n), start }],
});

/** Friday 27 November and 4 December 2026, 8:00 in Paris, in turn, so that each command changes something. */
const DAYS = ['2026-11-27T07:00:00Z', '2026-12-04T07:00:00Z'].map(
  (text) => Date.parse(text) / 60_000,
);

async function planWindow({ ask, client, board }) {
  const path = `/api/boards/${board.id}/plan`;
  const identity = { headers: { 'accept-encoding': 'identity' } };
  const ours = [];
  const peer = [];
  let last;
  for (let run = 0; run < RUNS; run += 1) {
    // A new revision: nothing that was computed for the last answer may be used again.
    parsed(await ask('POST', `/api/boards/${board.id}/commands`, { body: move(0, DAYS[run % 2]) }));
    const answer = await timed(() => ask('GET', path, identity));
    last = answer.value;
    ours.push(answer.ms);
    peer.push((await timed(() => plainPlan(client, board.id))).ms);
  }
  const { interventions } = parsed(last);
  const assignments = interventions.reduce((total, { team }) => total + team.length, 0);
  const known = { headers: { 'if-none-match': last.headers.get('etag') } };
  const unchanged = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { ms, value } = await timed(() => ask('GET', path, known));
    if (value.status !== 304) throw new Error(`unchanged window: ${value.status}`);
    unchanged.push(ms);
  }
  return [
    {
      target: `plan after a change: ${interventions.length} interventions, ${assignments} assignments, beside plain pg`,
      ours: median(ours),
      peer: median(peer),
      unit: 'ms',
      limit: 1.5,
    },
    {
      target: 'unchanged plan, answered 304, beside the full answer',
      ours: median(unchanged),
      peer: median(ours),
      unit: 'ms',
      limit: 0.25,
    },
  ];
}

/** What a move cannot do without, on a board that nobody watches. */
async function bareMove(client, { boardId, companyId, revision }) {
  await client.query('begin');
  await client.query('select revision from board where id = $1 for update', [boardId]);
  await client.query(
    `update intervention set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day',
     version = version + 1 where id = $1`,
    [interventionId(1)],
  );
  await client.query(
    `insert into change_log (board_id, revision, company_id, command_id, actor_id, actor_name, way, command, changes, inverse, answer, published_at)
     values ($1, $2, $3, $4, $4, 'bench', 'api', $5, $5, $5, $5, now())`,
    [boardId, revision, companyId, randomUUID(), JSON.stringify([{ move: 'x'.repeat(600) }])],
  );
  await client.query('update board set revision = revision + 1 where id = $1', [boardId]);
  await client.query('commit');
}

async function unwatchedBoard(client) {
  const { rows } = await client.query(
    `insert into board select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid()))).*
     from board b limit 1 returning id, company_id`,
  );
  return { boardId: rows[0].id, companyId: rows[0].company_id };
}

async function oneCommand({ ask, client, board }) {
  const unwatched = await unwatchedBoard(client);
  const ours = [];
  const peer = [];
  for (let run = 0; run < COMMANDS; run += 1) {
    const body = move(2, DAYS[run % 2]);
    const command = await timed(() => ask('POST', `/api/boards/${board.id}/commands`, { body }));
    parsed(command.value);
    ours.push(command.ms);
    const bare = await timed(() => bareMove(client, { ...unwatched, revision: run + 1 }));
    peer.push(bare.ms);
  }
  await client.query('delete from change_log where board_id = $1', [unwatched.boardId]);
  await client.query('delete from board where id = $1', [unwatched.boardId]);
  return {
    target: 'one move, end to end, beside its bare SQL',
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
    limit: 3,
  };
}

async function onFilledBoard(databaseUrl) {
  const first = await startProduct(databaseUrl);
  await first.stop();
  await fillBoard(databaseUrl);
  const product = await startProduct(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const ask = await product.signIn('admin');
    const [board] = parsed(await ask('GET', '/api/boards')).boards;
    const bench = { ask, client, board };
    return [
      ...(await measured('plan', () => planWindow(bench))),
      ...(await measured('one move', () => oneCommand(bench))),
      ...(await measured('import', () => importRealFile(ask))),
    ];
  } finally {
    await client.end();
    await product.stop();
  }
}

export async function benchApi() {
  const database = await startDatabase();
  try {
    const start = await measured('second start', secondStart);
    const filled = await measured('filled board', () => onFilledBoard(database.url));
    return [...start, ...filled];
  } finally {
    await database.stop();
  }
}
