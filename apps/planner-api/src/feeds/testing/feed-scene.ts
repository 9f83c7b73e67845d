import { randomUUID } from 'node:crypto';
import { IssuedFeedView, type CreateFeedBody, type FeedView, type Role } from '@pastille/contracts';
import type { Change } from '@pastille/scheduling';
import { SessionWriter } from '../../platform/auth/session-writer.js';
import { acceptChanges } from '../../planning/commands/accept-changes.js';
import { ExecuteCommand } from '../../planning/commands/execute-command.js';
import { PlannedBoard } from '../../planning/testing/planned-board.js';
import type { Answer, TestApp } from '../../testing/test-app.js';
import { Reads } from '../reads/reads.js';

export const IPHONE = 'iOS/17.4 (21E219) dataaccessd/1.0';

/** What a calendar got. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Subscribed {
  readonly feed: FeedView;
  readonly address: string;
  /** Of the address, as the test's server has it. */
  readonly path: string;
}

/** A board on which Luc has the technician's account, and people who subscribe. */
export class FeedScene {
  private constructor(
    readonly app: TestApp,
    readonly board: PlannedBoard,
    private readonly cookies: Readonly<Record<Role, string>>,
  ) {}

  static async make(app: TestApp): Promise<FeedScene> {
    const board = await PlannedBoard.make(app);
    const { who, companyId } = board.company;
    const cookieOf = async (role: Role): Promise<string> => {
      const { userId } = who[role];
      const session = await app.app.get(SessionWriter).open({ userId, companyId, userAgent: null });
      return `sid=${session.token}`;
    };
    const scene = new FeedScene(app, board, {
      administrator: await cookieOf('administrator'),
      manager: await cookieOf('manager'),
      planner: await cookieOf('planner'),
      technician: await cookieOf('technician'),
      viewer: await cookieOf('viewer'),
    });
    await scene.giveLucAnAccount();
    return scene;
  }

  ask(role: Role, method: string, path: string, body?: unknown): Promise<Answer> {
    return this.app.ask(method, path, {
      cookie: this.cookies[role],
      ...(body === undefined ? {} : { body }),
    });
  }

  cookieOf(role: Role): string {
    return this.cookies[role];
  }

  body(parts: Partial<CreateFeedBody> = {}): CreateFeedBody {
    return {
      id: randomUUID(),
      boardId: this.board.company.boardId,
      scope: { type: 'person', id: this.board.lucId },
      privacy: 'full',
      locale: 'fr',
      includes: { own: true, crew: false, absences: true, onCall: true, cancelled: false },
      ...parts,
    };
  }

  async subscribe(
    role: Role = 'technician',
    parts: Partial<CreateFeedBody> = {},
  ): Promise<Subscribed> {
    const { status, body } = await this.ask(role, 'POST', '/api/feeds', this.body(parts));
    if (status !== 200) throw new Error(JSON.stringify(body));
    const { feed, address } = IssuedFeedView.parse(body);
    return { feed, address, path: new URL(address).pathname };
  }

  /** As a calendar reads it, when all that it did is written down. */
  async read(
    path: string,
    headers: Readonly<Record<string, string>> = {},
    method = 'GET',
  ): Promise<Got> {
    const response = await fetch(this.app.url + path, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': IPHONE, 'accept-encoding': 'identity', ...headers },
    });
    const text = await response.text();
    // `finish` comes after the last byte has left.
    await new Promise((resolve) => setImmediate(resolve));
    await this.app.app.get(Reads).settled();
    return { status: response.status, headers: response.headers, text };
  }

  async change(changes: readonly Change[]): Promise<void> {
    await this.app.app.get(ExecuteCommand).run({
      who: this.board.company.who.administrator,
      boardId: this.board.company.boardId,
      commandId: randomUUID(),
      ...{ basedOn: null, expect: null, way: 'import', command: { type: 'import' } },
      may: () => true,
      decide: () => acceptChanges(changes),
    });
  }

  private async giveLucAnAccount(): Promise<void> {
    const luc = (await this.board.warmPlan()).records.resource.get(this.board.lucId);
    if (luc?.kind !== 'staff') throw new Error('Luc is no staff');
    const after = { ...luc, userId: this.board.company.who.technician.userId };
    await this.change([{ kind: 'resource', id: luc.id, before: luc, after }]);
  }
}
