import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { alone } from './engine.mjs';
import { startDatabase, startProduct } from './product.mjs';
import { measured, median } from './row.mjs';

const SHEETS = 50;
const QUIET_COMMANDS = 40;
/** A planner at work, and not a storm. */
const PAUSE_MS = 60;

const parsed = ({ status, text }) => {
  if (status >= 300) throw new Error(`${status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
};

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Megabytes that a process holds. */
function memoryOf(pid) {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) / 1000;
}

/** A day on, a day back, so that each command changes something; how long one waits for it. */
function mover(ask, boardId, { id, start }) {
  let turn = 0;
  return async () => {
    turn += 1;
    const moves = [{ interventionId: id, start: start + (turn % 2) * 1440 }];
    const body = { commandId: randomUUID(), basedOn: 0, type: 'move', moves };
    const began = performance.now();
    parsed(await ask('POST', `/api/boards/${boardId}/commands`, { body }));
    return performance.now() - began;
  };
}

/** An open piece of work that nothing follows and nothing locks. */
const movable = ({ interventions, tasks }) =>
  interventions.find(
    ({ kind, state, lock, taskId, occurrence }) =>
      kind === 'work' &&
      state === 'open' &&
      lock.time === null &&
      occurrence === null &&
      !tasks.some(({ links }) => links.some(({ predecessorId }) => predecessorId === taskId)),
  );

async function sheetOf(url, cookie, worksiteId) {
  const answer = await fetch(`${url}/api/worksites/${worksiteId}/sheet.pdf`, {
    headers: { cookie },
  });
  const bytes = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`sheet: ${answer.status}`);
  return bytes.byteLength;
}

/** Fifty sheets asked for at once, as a batch does, while somebody moves a bar all the time. */
async function besideCommands(product) {
  const ask = await product.signIn('admin');
  const [board] = parsed(await ask('GET', '/api/boards')).boards;
  const plan = parsed(await ask('GET', `/api/boards/${board.id}/plan`));
  const act = mover(ask, board.id, movable(plan));
  const taken = async (isGoingOn) => {
    const times = [];
    while (isGoingOn(times.length)) {
      times.push(await act());
      await sleep(PAUSE_MS);
    }
    return times;
  };
  await taken((count) => count < 10);
  const quiet = median(await taken((count) => count < QUIET_COMMANDS));
  const before = memoryOf(product.pid);
  let most = before;
  let isDone = false;
  const watching = setInterval(() => (most = Math.max(most, memoryOf(product.pid))), 50);
  const worksites = Array.from(
    { length: SHEETS },
    (_, n) => plan.worksites[n % plan.worksites.length],
  );
  const began = performance.now();
  const making = Promise.all(worksites.map(({ id }) => sheetOf(product.url, ask.cookie, id)));
  const ending = making.finally(() => (isDone = true));
  const busy = median(await taken(() => !isDone));
  await ending;
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watching);
  return [
    {
      target: `a command while ${SHEETS} sheets are made (${seconds.toFixed(1)} s), beside a quiet one`,
      ...{ ours: busy, peer: quiet, unit: 'ms', limit: 2 },
    },
    {
      target: `extra memory of ${SHEETS} sheets`,
      ...{ ours: most - before, unit: 'MB', limit: 300 },
    },
  ];
}

async function batchRows() {
  const database = await startDatabase();
  try {
    const product = await startProduct(database.url);
    try {
      return await besideCommands(product);
    } finally {
      await product.stop();
    }
  } finally {
    await database.stop();
  }
}

/** What is printed: one sheet beside the maker of PDF alone, and many of them beside the planner's work. */
export async function benchSheets() {
  const normal = await measured('a normal sheet', () => alone('../sheets/normal', 'benchNormal'));
  const batch = await measured(`${SHEETS} sheets`, batchRows);
  return [...normal, ...batch];
}
