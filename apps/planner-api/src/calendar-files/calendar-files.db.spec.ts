import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CalendarFileView, CSRF_HEADER, Problem, type Role } from '@pastille/contracts';
import { hashPassword } from '../platform/auth/password-hash.js';
import { aCompany, type TestCompany } from '../planning/testing/a-company.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

jest.setTimeout(60_000);

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
});
afterAll(() => app.close());

async function signIn({ who }: TestCompany, role: Role): Promise<string> {
  const { userId } = who[role];
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
  readonly boardId?: string;
  readonly role?: Role;
}

async function send(content: string | Uint8Array, { boardId, role = 'planner' }: Sent = {}) {
  const form = new FormData();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  form.append('file', new Blob([new Uint8Array(bytes)]), 'agenda.ics');
  const headers = { [CSRF_HEADER]: '1', cookie: await signIn(company, role) };
  const url = `${app.url}/api/boards/${boardId ?? company.boardId}/calendar-files`;
  const response = await fetch(url, { method: 'POST', headers, body: form });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:CFA', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  ...lines,
  'END:VEVENT',
];
const read = async (text: string) => CalendarFileView.parse((await send(text)).body);
const said = ({ body }: { readonly body: unknown }): string =>
  Problem.parse(body)
    .violations.map(({ message }) => message)
    .join(' ');

describe('reading a calendar file', () => {
  it('lays out its times, by start, and changes nothing', async () => {
    const before: unknown = await app.dataSource.query('select revision from board order by id');
    const view = await read(
      calendar(
        ...event('UID:b', 'SUMMARY:École', 'DTSTART;VALUE=DATE:20261207', 'DURATION:P5D'),
        ...event('UID:a', 'SUMMARY:Visite', 'DTSTART:20261124T070000Z', 'DURATION:PT1H'),
      ),
    );

    expect(view.name).toBe('CFA');
    expect(view.rows.map(({ title, allDay }) => [title, allDay])).toEqual([
      ['Visite', false],
      ['École', true],
    ]);
    expect(view.faults).toEqual([]);
    expect(await app.dataSource.query('select revision from board order by id')).toEqual(before);
  });

  it('reads what old programs write in Windows’ letters', async () => {
    const text = calendar(...event('UID:a', 'SUMMARY:Congés', 'DTSTART;VALUE=DATE:20261207'));
    const { body } = await send(Buffer.from(text, 'latin1'));

    expect(CalendarFileView.parse(body).rows[0]?.title).toBe('Congés');
  });

  it('says of a web page what it is', async () => {
    const answer = await send('<!doctype html><html><body>Connexion</body></html>');

    expect(answer.status).toBe(422);
    expect(said(answer)).toContain('page web');
  });

  it('says of a calendar without events what to do about it', async () => {
    const { rows, faults } = await read(calendar());

    expect(rows).toEqual([]);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('Aucun événement dans ce fichier'),
    ]);
  });

  it('stops reading what is far too large', async () => {
    const answer = await send(new Uint8Array(20 * 1024 * 1024).fill(65));

    expect(answer.status).toBe(413);
  });

  it('is not kept busy by endless rules and by thousands of changed visits', async () => {
    const rule = event('UID:e', 'DTSTART:19010101T080000Z', 'RRULE:FREQ=DAILY');
    const changed = Array.from({ length: 3_000 }, (_, n) => {
      const day = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10).replaceAll('-', '');
      return event('UID:e', `RECURRENCE-ID:${day}T080000Z`, `DTSTART:${day}T090000Z`);
    }).flat();
    const view = await read(calendar(...rule, ...changed));

    expect(view.rows.length).toBeLessThanOrEqual(1_000);
    expect(view.faults.map(({ message }) => message).join()).toContain('premières');
  });

  it('names what one event has wrong and takes the others', async () => {
    const view = await read(
      calendar(
        ...event('UID:a', 'SUMMARY:Sans date'),
        ...event(
          'UID:b',
          'SUMMARY:Chaque seconde',
          'DTSTART:20261207T080000Z',
          'RRULE:FREQ=SECONDLY',
        ),
      ),
    );

    expect(view.rows).toHaveLength(1);
    expect(view.faults.map((fault) => fault.event)).toEqual(['Sans date', 'Chaque seconde']);
  });

  it('is for those who may import, on a board of theirs', async () => {
    const text = calendar(...event('UID:a', 'DTSTART;VALUE=DATE:20261207'));

    expect((await send(text, { role: 'technician' })).status).toBe(403);
    expect((await send(text, { boardId: other.boardId })).status).toBe(404);
    expect((await send(text, { boardId: randomUUID() })).status).toBe(404);
  });
});
