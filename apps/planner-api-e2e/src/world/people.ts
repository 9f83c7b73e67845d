import { randomUUID } from 'node:crypto';
import {
  CommandAnswer,
  CSRF_HEADER,
  PlanView,
  Problem,
  type CommandInput,
  type PostCommandInput,
  type Role,
} from '@pastille/contracts';
import { SERVER } from './server.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Sent = CommandInput &
  Partial<Pick<PostCommandInput, 'commandId' | 'basedOn' | 'expect'>>;

/** Somebody signed in (or not: `cookie: null`), asking over HTTP as a browser does. */
export class Person {
  constructor(
    readonly userId: string,
    readonly role: Role,
    readonly cookie: string | null,
    readonly server: string = SERVER,
  ) {}

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.server + path, {
      method,
      headers: {
        [CSRF_HEADER]: '1',
        'accept-language': 'fr',
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  }

  /** As it comes back, whatever it is. */
  post(boardId: string, command: object): Promise<Answer> {
    return this.ask('POST', `/api/boards/${boardId}/commands`, {
      commandId: randomUUID(),
      basedOn: 0,
      ...command,
    });
  }

  /** A command that must be accepted. */
  async does(boardId: string, command: Sent): Promise<CommandAnswer> {
    const { status, body } = await this.post(boardId, command);
    if (status !== 200) throw new Error(`${command.type}: ${status} ${JSON.stringify(body)}`);
    return CommandAnswer.parse(body);
  }

  /** A command that must be refused. */
  async isRefused(boardId: string, command: object): Promise<Problem> {
    const { status, headers, body } = await this.post(boardId, command);
    if (status < 400) throw new Error(`accepted: ${JSON.stringify(body)}`);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const problem = Problem.parse(body);
    expect(problem.status).toBe(status);
    return problem;
  }

  async plan(boardId: string, query = ''): Promise<PlanView> {
    const { status, body } = await this.ask('GET', `/api/boards/${boardId}/plan${query}`);
    if (status !== 200) throw new Error(`plan: ${status} ${JSON.stringify(body)}`);
    return PlanView.parse(body);
  }
}
