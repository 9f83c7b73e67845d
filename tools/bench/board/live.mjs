import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

import { Server } from 'socket.io';
import { io } from 'socket.io-client';

import { quantile } from '../row.mjs';
import { openOurs } from './timelines.mjs';
import { visibleBar } from './page-work.mjs';

const CLIENTS = 200;
const CHANGES = 60;
const PAUSE_MS = 60;
const MINUTES_PER_DAY = 1440;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** That many others who listen, as browsers do. */
async function listeners(url, { headers = {}, onConnect = () => undefined } = {}) {
  const sockets = Array.from({ length: CLIENTS }, () =>
    io(url, { transports: ['websocket'], extraHeaders: headers, forceNew: true }),
  );
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise((resolve, reject) => {
          socket.once('connect', () => resolve(onConnect(socket)));
          socket.once('connect_error', reject);
        }),
    ),
  );
  return () => sockets.forEach((socket) => socket.disconnect());
}

/** From the request of one to the picture of another, in milliseconds. */
async function timesOf(page, change, isShown) {
  const times = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const shown = page.evaluate(isShown.watch, isShown.argument);
    const begun = Date.now();
    await change(n);
    times.push((await shown) - begun);
    await pause();
  }
  return times;
}

const barMoves = {
  watch: (id) =>
    new Promise((resolve) => {
      const leftOf = () =>
        document.querySelector(`[data-intervention-id="${id}"]`)?.getBoundingClientRect().left;
      const before = leftOf();
      const look = () => {
        const left = leftOf();
        if (left !== undefined && Math.abs(left - before) > 2) resolve(Date.now());
        else requestAnimationFrame(look);
      };
      look();
    }),
};

async function ours({ browser, product, ask, boardId }) {
  const { page, close } = await openOurs({ browser, product }, 'worksites');
  const id = await visibleBar(page);
  const { interventions, revision } = JSON.parse(
    (await ask('GET', `/api/boards/${boardId}/plan`)).text,
  );
  const { start } = interventions.find((one) => one.id === id);
  const leave = await listeners(product.url, {
    headers: { cookie: ask.cookie, origin: product.url },
    onConnect: (socket) =>
      socket.emitWithAck('board.join', { boardId, lastRevision: revision, protocolVersion: 1 }),
  });
  const move = (n) =>
    ask('POST', `/api/boards/${boardId}/commands`, {
      body: {
        commandId: randomUUID(),
        basedOn: 0,
        type: 'move',
        moves: [{ interventionId: id, start: start + (n % 2 === 0 ? MINUTES_PER_DAY : 0) }],
      },
    });
  const times = await timesOf(page, move, { ...barMoves, argument: id });
  leave();
  await close();
  return times;
}

const BARE_PAGE = `<!doctype html><p id="told"></p><script src="/socket.io/socket.io.js"></script>
<script>io({ transports: ['websocket'] }).on('told', (n) => { document.querySelector('#told').textContent = n; });</script>`;

const textChanges = {
  watch: () =>
    new Promise((resolve) => {
      const told = document.querySelector('#told');
      const before = told.textContent;
      const look = () => {
        if (told.textContent !== before) resolve(Date.now());
        else requestAnimationFrame(look);
      };
      look();
    }),
};

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
  await page.goto(url);
  const leave = await listeners(url);
  const tell = (n) => fetch(`${url}/${n}`, { method: 'POST' });
  const times = await timesOf(page, tell, { ...textChanges, argument: null });
  leave();
  await page.close();
  await sockets.close();
  return times;
}

/** A change made in one browser shows in another, while two hundred listen. */
export async function benchLive(setting) {
  const [own, peer] = [await ours(setting), await bare(setting)];
  const what = `a change made by one shows to another, p99 of ${CHANGES}, ${CLIENTS} listeners`;
  const [p99, peerP99] = [quantile(own, 0.99), quantile(peer, 0.99)];
  return [
    {
      target: `U6 ${what}, beside bare socket.io`,
      ours: p99,
      peer: peerP99,
      unit: 'ms',
      limit: 1.5,
    },
    { target: `U6 ${what}`, ours: p99, unit: 'ms', limit: 150 },
  ];
}
