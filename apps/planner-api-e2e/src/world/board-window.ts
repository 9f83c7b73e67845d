import {
  BoardChanged,
  BoardJoined,
  BoardLeft,
  BoardTouched,
  Presence,
  Problem,
  PROTOCOL_VERSION,
  type ChangeView,
  type PlanView,
} from '@pastille/contracts';
import { io, type Socket } from 'socket.io-client';
import type { Person } from './people.js';

const LISTS = {
  branch: 'branches',
  status: 'statuses',
  taskKind: 'taskKinds',
  client: 'clients',
  location: 'locations',
  works: 'works',
  worksite: 'worksites',
  task: 'tasks',
  resource: 'resources',
  onCall: 'onCalls',
  absence: 'absences',
  series: 'series',
  intervention: 'interventions',
  call: 'calls',
  weatherStop: 'weatherStops',
} as const;

/** An open board: the plan as it was fetched, kept up to date by what the socket tells alone. */
export class BoardWindow {
  readonly records = new Map<string, unknown>();
  readonly heard: BoardChanged[] = [];
  readonly touched: BoardTouched[] = [];
  readonly left: BoardLeft[] = [];
  presence: Presence['people'] = [];
  revision = 0;
  private readonly early = new Map<number, BoardChanged>();
  private readonly watchers = new Set<() => void>();
  readonly socket: Socket;

  private constructor(
    readonly person: Person,
    readonly boardId: string,
  ) {
    this.socket = connect(person);
    this.socket.on('board.changed', (message) => this.hear(BoardChanged.parse(message)));
    this.socket.on('board.touched', (message) =>
      this.note(() => this.touched.push(BoardTouched.parse(message))),
    );
    this.socket.on('board.presence', (message) =>
      this.note(() => (this.presence = Presence.parse(message).people)),
    );
    this.socket.on('board.left', (message) =>
      this.note(() => this.left.push(BoardLeft.parse(message))),
    );
  }

  /** Fetches the plan, joins, and catches up with what came in between. */
  static async open(person: Person, boardId: string): Promise<BoardWindow> {
    const window = new BoardWindow(person, boardId);
    window.take(await person.plan(boardId));
    await window.join();
    return window;
  }

  async join(): Promise<BoardJoined['catchUp']['kind']> {
    const { catchUp } = BoardJoined.parse(await this.say('board.join', this.joining()));
    if (catchUp.kind === 'reset') this.take(await this.person.plan(this.boardId));
    else
      for (const revision of catchUp.revisions) this.hear({ ...revision, boardId: this.boardId });
    return catchUp.kind;
  }

  joining() {
    return {
      boardId: this.boardId,
      lastRevision: this.revision,
      protocolVersion: PROTOCOL_VERSION,
    };
  }

  /** The answer to a message, whatever it is. */
  say(event: string, message: unknown): Promise<unknown> {
    return new Promise((resolve) => this.socket.emit(event, message, resolve));
  }

  async isRefused(message: unknown): Promise<Problem> {
    return Problem.parse(await this.say('board.join', message));
  }

  /** Resolves once the condition holds. */
  until(condition: (window: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition(this)) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
      look();
    });
  }

  reaches(revision: number): Promise<void> {
    return this.until((window) => window.revision >= revision);
  }

  close(): void {
    this.socket.disconnect();
  }

  private take(plan: PlanView): void {
    this.records.clear();
    for (const [kind, list] of Object.entries(LISTS)) {
      for (const record of plan[list]) this.records.set(`${kind} ${record.id}`, record);
    }
    this.records.set(`settings ${plan.settings.id}`, plan.settings);
    this.note(() => (this.revision = plan.revision));
  }

  private hear(message: BoardChanged): void {
    this.note(() => {
      this.heard.push(message);
      this.early.set(message.revision, message);
      for (let next = this.next(); next; next = this.next()) {
        for (const change of next.changes) this.apply(change);
        this.revision = next.revision;
      }
    });
  }

  /** While joining, a fact may overtake the answer that brings what was before it. */
  private next(): BoardChanged | undefined {
    return this.early.get(this.revision + 1);
  }

  private apply({ kind, id, after }: ChangeView): void {
    if (after === null) this.records.delete(`${kind} ${id}`);
    else this.records.set(`${kind} ${id}`, after);
  }

  private note(happening: () => unknown): void {
    happening();
    for (const look of this.watchers) look();
  }
}

export const connect = ({ server, cookie }: Person): Socket =>
  io(server, {
    transports: ['websocket'],
    reconnectionDelay: 50,
    ...(cookie === null ? {} : { extraHeaders: { cookie } }),
  });

/** The same records as a plan fetched now. */
export async function showsTheTruth(window: BoardWindow): Promise<void> {
  const fresh = await BoardWindow.open(window.person, window.boardId);
  fresh.close();
  expect(window.revision).toBe(fresh.revision);
  expect(new Map([...window.records].sort())).toEqual(new Map([...fresh.records].sort()));
}
