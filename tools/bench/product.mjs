import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { freePort, startServer } from '../test/server.mjs';

export const NOW = '2026-11-23T06:10:00Z';
const PASSWORD = 'pastille-au-banc';

const launcher = new URL(
  '../../apps/planner-api/dist/platform/database/embedded/embedded-postgres.js',
  import.meta.url,
);

/** A folder that the database's own user may pass through when root started it. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'pastille-bench-'));
  chmodSync(folder, 0o711);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The embedded PostgreSQL as customers have it: durable. */
export async function startDatabase() {
  if (!existsSync(fileURLToPath(launcher))) throw new Error('not built: run npm run build first');
  const { startEmbedded } = await import(launcher.href);
  const { folder, remove } = temporaryFolder();
  const server = await startEmbedded({ dataDir: folder });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      remove();
    },
  };
}

/** The built server on that database, with the demo company, and someone signed in; `env` on top. */
export async function startProduct(databaseUrl, env = {}) {
  const { folder, remove } = temporaryFolder();
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const server = await startServer({
    env: {
      PORT: port,
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      DEMO_PASSWORD: PASSWORD,
      PASTILLE_NOW: NOW,
      ...env,
    },
  });
  return {
    url,
    pid: server.pid,
    password: PASSWORD,
    signIn: (account) => signIn(url, account),
    /** Lets the pages of that browser context be that account's. */
    signInPage: (context, account) => signInPage(context.request, url, account),
    async stop() {
      await server.stop();
      remove();
    },
  };
}

const headersOf = (url) => ({
  'content-type': 'application/json',
  'x-pastille': '1',
  origin: url,
});

const keysOf = (account) => ({ email: `${account}@valmorin.example`, password: PASSWORD });

async function signInPage(request, url, account) {
  const answer = await request.post(`${url}/api/session`, {
    data: keysOf(account),
    headers: headersOf(url),
  });
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()} ${await answer.text()}`);
}

/** Asks as that account, with its cookie and the header that changes need. */
async function signIn(url, account) {
  const headers = headersOf(url);
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify(keysOf(account)),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const ask = async (method, path, { body, headers: more = {} } = {}) => {
    const isForm = body instanceof FormData;
    const { 'content-type': json, ...bare } = headers;
    const response = await fetch(url + path, {
      method,
      headers: { ...bare, ...(isForm ? {} : { 'content-type': json }), cookie, ...more },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return Object.assign(ask, { cookie });
}
