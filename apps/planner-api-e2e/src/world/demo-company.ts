import { BoardsView, SessionView } from '@pastille/contracts';
import { createDatabase } from '../../../../tools/test/database.mjs';
import { startServer } from '../../../../tools/test/server.mjs';
import { Person } from './people.js';

const PASSWORD = 'valmorin-de-test';

/** The demo company on a server and a database of its own, with its people signed in as people do. */
export interface DemoCompany {
  readonly boardId: string;
  readonly planner: Person;
  readonly otherPlanner: Person;
  readonly manager: Person;
  readonly viewer: Person;
  close(): Promise<void>;
}

export async function openDemoCompany(): Promise<DemoCompany> {
  const database = await createDatabase();
  const env = {
    ...{ DATABASE_URL: database.url, DEMO: 'auto', DEMO_PASSWORD: PASSWORD },
    PASTILLE_NOW: '2026-11-23T07:00:00Z',
  };
  const server = await startServer({ env });
  const signIn = (name: string) => signInAs(name, server.url);
  const planner = await signIn('planner');
  const { body } = await planner.ask('GET', '/api/boards');
  const [board] = BoardsView.parse(body).boards;
  return {
    boardId: board?.id ?? '',
    planner,
    otherPlanner: await signIn('planner2'),
    manager: await signIn('manager'),
    viewer: await signIn('viewer'),
    async close() {
      await server.stop();
      await database.drop();
    },
  };
}

async function signInAs(name: string, server: string): Promise<Person> {
  const nobody = new Person('', 'viewer', null, server);
  const email = `${name}@valmorin.example`;
  const { status, headers, body } = await nobody.ask('POST', '/api/session', {
    email,
    password: PASSWORD,
  });
  if (status !== 200) throw new Error(`${email}: ${status} ${JSON.stringify(body)}`);
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { user } = SessionView.parse(body);
  return new Person(user.id, user.role, cookie, server);
}
