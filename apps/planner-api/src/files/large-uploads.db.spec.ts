import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CSRF_HEADER, Problem } from '@pastille/contracts';
import { SessionWriter } from '../platform/auth/session-writer.js';
import { PlannedBoard } from '../planning/testing/planned-board.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const MEGABYTE = 1024 * 1024;
const ALL = 100;

let app: TestApp;
let board: PlannedBoard;
let cookie: string;
beforeAll(async () => {
  app = await startTestApp();
  board = await PlannedBoard.make(app);
  const { userId, companyId } = board.company.who.planner;
  const { token } = await app.app.get(SessionWriter).open({ userId, companyId, userAgent: null });
  cookie = `sid=${token}`;
});
afterAll(() => app.close());

interface Answered {
  /** `null`: the connection was cut before the answer was read. */
  readonly problem: Problem | null;
  /** Megabytes that had left by then. */
  readonly sent: number;
}

const HEAD = Buffer.from(
  '--border\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n',
);

/** Sends a hundred megabytes, one after the other, until it is answered. */
function pour(path: string, headers: Readonly<Record<string, string>>): Promise<Answered> {
  return new Promise((resolve) => {
    let sent = 0;
    let isAnswered = false;
    const upload = request(app.url + path, {
      method: 'POST',
      headers: {
        ...{ cookie, [CSRF_HEADER]: '1', ...headers },
        'content-type': 'multipart/form-data; boundary=border',
      },
    });
    upload.on('error', () => resolve({ problem: null, sent }));
    upload.on('response', (response) => {
      isAnswered = true;
      const before = sent;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        upload.destroy();
        const problem = Problem.parse(JSON.parse(Buffer.concat(chunks).toString()));
        resolve({ problem, sent: before });
      });
    });
    const megabyte = Buffer.alloc(MEGABYTE, 'a');
    const next = (): void => {
      if (isAnswered) return;
      if (sent === ALL) {
        upload.end();
        return;
      }
      sent += 1;
      upload.write(megabyte, () => setImmediate(next));
    };
    upload.write(HEAD, next);
  });
}

const PATHS = ['photos', 'calendars'] as const;
const pathOf = (what: (typeof PATHS)[number]): string =>
  what === 'photos' ? '/api/files' : `/api/boards/${board.company.boardId}/calendar-files`;

it.each(PATHS)('of %s are refused at once where they say how large they are', async (what) => {
  const length = String(ALL * MEGABYTE + HEAD.length);
  const { problem, sent } = await pour(pathOf(what), { 'content-length': length });

  expect(problem).toMatchObject({ status: 413, code: 'too-large' });
  expect(sent).toBeLessThan(20);
});

it.each(PATHS)('of %s come to an end at the limit where they do not say', async (what) => {
  const before = process.memoryUsage().rss;
  const { problem, sent } = await pour(pathOf(what), { 'transfer-encoding': 'chunked' });

  if (problem) expect(problem).toMatchObject({ status: 413, code: 'too-large' });
  expect(sent).toBeLessThan(60);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEGABYTE);
});
