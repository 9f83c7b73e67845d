import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

import { Server } from 'socket.io';
import { io } from 'socket.io-client';

import { quantile } from '../row.mjs';
import { inTime, leftOf, visibleBar } from './page-work.mjs';
import { openOurs } from './timelines.mjs';

const CLIENTS = 200;
const CHANGES = 200;
const PAUSE_MS = 30;
const LONGEST_MS = 10_000;
const MINUTES_PER_DAY = 1440;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** That many others who listen, as browsers do. */
async function listeners(url, { headers = {}, onConnect = () => undefined } = {}) {
  const sockets = Array.from({ length: CLIENTS }, () =>
    io(url, { transports: ['websocket'], extraHeaders: headers, forceNew: true }),
  );
  const connected = (socket) =>
    new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(onConnect(socket)));
      socket.once('connect_error', reject);
    });
  await inTime('the listeners', Promise.all(sockets.map(connected)));
  return () => sockets.forEach((socket) => socket.disconnect());
}

/** From the request of one to the picture of another, in milliseconds. `waitIn` watches in the page. */
async function timesOf(page, change, { waitIn, argumentOf }) {
  const times = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const shown = page.evaluate(waitIn, await argumentOf());
    const begun = Date.now();
    await change(n);
    times.push((await inTime(`change ${n + 1}, seen on ${page.url()}`, shown, LONGEST_MS)) - begun);
    await pause();
  }
  return times;
}

const barMoves = (page, id) => ({
  argumentOf: async () => ({ id, before: await leftOf(page, id) }),
  waitIn: ({ id: wanted, before }) =>
    new Promise((resolve) => {
      const look = () => {
        const bar = document.querySelector(`[data-intervention-id="${wanted}"]`);
        const left = bar?.getBoundingClientRect().left;
        if (left !== undefined && Math.abs(left - before) > 2) resolve(Date.now());
        else requestAnimationFrame(look);
      };
      look();
    }),
});

/** There and back again, each an act of its own. */
const thereAndBack =
  ({ ask, boardId }, { id, start }) =>
  async (n) => {
    const answer = await ask('POST', `/api/boards/${boardId}/commands`, {
      body: {
        commandId: randomUUID(),
        basedOn: 0,
        type: 'move',
        moves: [{ interventionId: id, start: start + (n % 2 === 0 ? MINUTES_PER_DAY : 0) }],
      },
    });
    if (answer.status >= 300) throw new Error(`move: ${answer.status} ${answer.text}`);
  };

async function ours(setting) {
  const { product, ask, boardId } = setting;
  const { page, close } = await openOurs(setting, 'worksites');
  const id = await visibleBar(page, 0);
  const { interventions, revision } = JSON.parse(
    (await ask('GET', `/api/boards/${boardId}/plan`)).text,
  );
  const one = interventions.find((each) => each.id === id);
  const leave = await listeners(product.url, {
    headers: { cookie: ask.cookie, origin: product.url },
    onConnect: (socket) =>
      socket.emitWithAck('board.join', { boardId, lastRevision: revision, protocolVersion: 1 }),
  });
  try {
    return await timesOf(page, thereAndBack(setting, one), barMoves(page, id));
  } finally {
    leave();
    await close();
  }
}

const BARE_PAGE = `<!doctype html><p id="told"></p><script src="/socket.io/socket.io.js"></script>
<script>window.live = io({ transports: ['websocket'] });
live.on('told', (n) => { document.querySelector('#told').textContent = n; });</script>`;

const textChanges = (page) => ({
  // What stands there before is read before: the change may be quicker than the watch.
  argumentOf: () => page.evaluate(() => document.querySelector('#told').textContent),
  waitIn: (before) =>
    new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('#told').textContent !== before) resolve(Date.now());
        else requestAnimationFrame(look);
      };
      look();
    }),
});

/** Nothing but socket.io: a request is told to all who listen, and one page writes it down. */
async function bare({ browser }) {
  const http = createServer((request, response) => {
    if (request.method === 'POST') sockets.emit('told', request.url.slice(1));
    response.setHeader('content-type', 'text/html');
    response.end(request.method === 'POST' ? '' : BARE_PAGE);
  });
  const sockets = new Server(http);
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${http.address().port}`;
  const page = await browser.newPage();
  const leave = await listeners(url);
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.live?.connected);
    const tell = (n) => fetch(`${url}/${n}`, { method: 'POST' });
    return await timesOf(page, tell, textChanges(page));
  } finally {
    leave();
    await page.close();
    await sockets.close();
  }
}

/** A change made in one browser shows in another, while two hundred listen. */
export async function benchLive(setting) {
  const [own, peer] = [await ours(setting), await bare(setting)];
  const what = `U6 a change made by one shows to another, p99 of ${CHANGES}, ${CLIENTS} listeners`;
  const [p99, peerP99] = [quantile(own, 0.99), quantile(peer, 0.99)];
  const beside = `${what}, beside bare socket.io`;
  return [
    { target: beside, ours: p99, peer: peerP99, unit: 'ms', limit: 1.5 },
    { target: what, ours: p99, unit: 'ms', limit: 150 },
  ];
}
