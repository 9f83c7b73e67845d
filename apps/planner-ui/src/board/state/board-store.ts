import type { PostCommandInput } from '@pastille/contracts';
import {
  compile,
  hashChanges,
  invert,
  type Actor,
  type ChangeSet,
  type Outcome,
  type PlanningCommand,
  type Snapshot,
  type Violation,
} from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';
import type { ApiProblem } from '../../api/api-problem.js';
import type { BoardEars, BoardSocket, Person } from '../sync/boardSocket.js';
import { sendCommand } from '../sync/sendCommand.js';
import {
  judge,
  reduceBoard,
  startBoard,
  type Arrival,
  type BoardEvent,
  type BoardState,
  type Pending,
} from './boardState.js';
import { act, forget, NO_HISTORY, redo, undo, type History } from './history.js';

/** What the line at the bottom has to say. */
export type Notice = { readonly id: string } & (
  | { readonly kind: 'done'; readonly command: PlanningCommand; readonly changes: ChangeSet }
  | {
      readonly kind: 'refused';
      readonly command: PlanningCommand;
      readonly violations: readonly Violation[];
    }
  | { readonly kind: 'stale'; readonly command: PlanningCommand; readonly outcome: Outcome }
  | { readonly kind: 'problem'; readonly problem: ApiProblem }
);

export interface BoardSnapshot {
  readonly state: BoardState;
  readonly connected: boolean;
  readonly people: readonly Person[];
  readonly notice: Notice | null;
  readonly history: History;
  /** Records that others changed a moment ago. */
  readonly glowing: ReadonlySet<string>;
  /** The server closed this board to us. */
  readonly left: 'access-revoked' | 'signed-out' | 'client-too-old' | null;
}

/** Everything after a revision, or `reset`: the plan must be fetched again. */
export type CatchUp =
  { readonly kind: 'changes'; readonly revisions: readonly Arrival[] } | { readonly kind: 'reset' };

/** Everything outside of this page, handed in. */
export interface BoardWorld {
  readonly actor: Actor;
  readonly now: () => Minutes;
  readonly newId: () => string;
  readonly post: (body: PostCommandInput) => Promise<Arrival>;
  readonly changesSince: (revision: number) => Promise<CatchUp>;
  readonly fetchPlan: () => Promise<Snapshot>;
  readonly listen: (ears: BoardEars) => BoardSocket;
}

const GLOW_MS = 2600;
const RETRY_MS = 2000;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * The board that the components look at: the pure reducer of `boardState.ts` with the server at its
 * other end. Commands go out one after the other, in the order in which they were given.
 */
export class BoardStore {
  private snapshot: BoardSnapshot;
  private readonly listeners = new Set<() => void>();
  private readonly inverses = new Map<string, ChangeSet>();
  /** Answered, but the revisions before the answer are still on their way. */
  private readonly answered = new Set<string>();
  private readonly mine = new Set<string>();
  private socket: BoardSocket | null = null;
  private sending = false;
  private catchingUp = false;
  /** The socket is in the room. */
  private joined = true;
  /** The last request was answered, whatever the answer was. */
  private reachable = true;
  private retry: ReturnType<typeof setTimeout> | null = null;
  private readonly glows = new Set<ReturnType<typeof setTimeout>>();

  constructor(
    plan: Snapshot,
    private readonly world: BoardWorld,
  ) {
    this.snapshot = {
      state: startBoard(compile(plan)),
      connected: true,
      people: [],
      notice: null,
      history: NO_HISTORY,
      glowing: NOBODY,
      left: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): BoardSnapshot => this.snapshot;

  /** Opens the line to the server; returns how to close it. */
  readonly open = (): (() => void) => {
    this.socket = this.world.listen({
      lastRevision: () => this.snapshot.state.confirmed.revision,
      onCaughtUp: (catchUp) => void this.takeCatchUp(catchUp),
      onChanged: (change) => this.hear(change),
      onTouched: () => this.lose('changes'),
      onPresence: (people) => this.set({ people }),
      onLeft: (left) => this.set({ left }),
      onConnected: (connected) => this.join(connected),
      onOnline: () => void this.tryAgain(),
    });
    return () => {
      this.socket?.close();
      this.socket = null;
      if (this.retry) clearTimeout(this.retry);
      for (const timer of this.glows) clearTimeout(timer);
    };
  };

  readonly judge = (command: PlanningCommand): Outcome =>
    judge(this.snapshot.state, command, this.context());

  /** Acts at once on the screen and sends behind; answers how the engine judged it here. */
  readonly run = (command: PlanningCommand): Outcome => {
    const { outcome, commandId } = this.give(command);
    if (outcome.status === 'accepted' && outcome.changes.length > 0) {
      this.set({ history: act(this.snapshot.history, commandId) });
    }
    return outcome;
  };

  readonly undo = (): void => this.takeBack('done', undo);
  readonly redo = (): void => this.takeBack('undone', redo);

  readonly hold = (interventionId: string | null): void => this.socket?.hold(interventionId);

  readonly dismiss = (id: string): void => {
    if (this.snapshot.notice?.id === id) this.set({ notice: null });
  };

  private context() {
    return { now: this.world.now(), actor: this.world.actor };
  }

  private set(patch: Partial<BoardSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...patch };
    for (const listener of this.listeners) listener();
  }

  private dispatch(event: BoardEvent): void {
    const state = reduceBoard(this.snapshot.state, event);
    let { history, notice } = this.snapshot;
    for (const { commandId, command, violations } of state.dropped) {
      history = forget(history, commandId);
      if (violations.length > 0) notice = { id: commandId, kind: 'refused', command, violations };
    }
    this.set({ state, history, notice });
    if (state.needs !== 'nothing') void this.catchUp();
  }

  private give(command: PlanningCommand): { outcome: Outcome; commandId: string } {
    const commandId = this.world.newId();
    const outcome = this.judge(command);
    if (outcome.status === 'accepted' && outcome.changes.length === 0)
      return { outcome, commandId };
    this.mine.add(commandId);
    this.dispatch({ type: 'commanded', commandId, command, context: this.context() });
    if (outcome.status === 'accepted') {
      this.set({ notice: { id: commandId, kind: 'done', command, changes: outcome.changes } });
      void this.pump();
    }
    return { outcome, commandId };
  }

  private takeBack(from: keyof History, step: (history: History, id: string) => History): void {
    const of = this.snapshot.history[from].at(-1);
    if (of === undefined) return;
    const inverse = this.inverseOf(of);
    if (!inverse) return;
    const { outcome, commandId } = this.give({ type: 'undo', of, inverse, partial: false });
    if (outcome.status === 'accepted')
      this.set({ history: step(this.snapshot.history, commandId) });
  }

  private inverseOf(commandId: string): ChangeSet | undefined {
    const pending = this.snapshot.state.pending.find((one) => one.commandId === commandId);
    return pending?.outcome.inverse ?? this.inverses.get(commandId);
  }

  /** Sends what is pending, oldest first. One at a time: each is judged on top of the one before. */
  private async pump(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.nextToSend(); next; next = this.nextToSend()) {
        if (!(await this.send(next))) break;
      }
    } finally {
      this.sending = false;
    }
  }

  private nextToSend(): Pending | undefined {
    return this.snapshot.state.pending.find(({ commandId }) => !this.answered.has(commandId));
  }

  /** `false`: nothing answered; try again later. */
  private async send({ commandId, command, outcome }: Pending): Promise<boolean> {
    const basedOn = this.snapshot.state.confirmed.revision;
    const envelope = { commandId, basedOn, expect: hashChanges(outcome.changes) };
    const sent = await sendCommand(this.world.post, command, envelope);
    if (sent.kind !== 'unreachable') this.heardFrom();
    switch (sent.kind) {
      case 'unreachable':
        this.lostTouch();
        return false;
      case 'done':
        this.answered.add(commandId);
        this.take([sent.answer.commandId ? sent.answer : { ...sent.answer, commandId }]);
        return true;
      case 'stale':
        await this.showNewVerdict(commandId, command);
        return true;
      case 'refused':
        this.dispatch({ type: 'refused', commandId, violations: [] });
        this.set({ notice: { id: commandId, kind: 'problem', problem: sent.problem } });
        return true;
    }
  }

  private lostTouch(): void {
    this.reachable = false;
    this.showConnection();
    if (this.retry) clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.tryAgain(), RETRY_MS);
  }

  /** An answer after silence: what was said meanwhile may be lost, even if the socket never noticed. */
  private heardFrom(): void {
    if (this.reachable) return;
    this.reachable = true;
    this.showConnection();
    void this.catchUp();
  }

  private async tryAgain(): Promise<void> {
    await this.pump();
    if (!this.reachable) await this.catchUp();
  }

  private showConnection(): void {
    const connected = this.joined && this.reachable;
    if (connected !== this.snapshot.connected) this.set({ connected });
  }

  /** The plan moved under the command: show what it would do now instead of doing something else. */
  private async showNewVerdict(commandId: string, command: PlanningCommand): Promise<void> {
    this.dispatch({ type: 'refused', commandId, violations: [] });
    await this.catchUp();
    this.set({ notice: { id: commandId, kind: 'stale', command, outcome: this.judge(command) } });
  }

  private take(arrivals: readonly Arrival[]): void {
    for (const { commandId, changes } of arrivals) {
      if (commandId && this.mine.has(commandId)) this.inverses.set(commandId, invert(changes));
    }
    this.dispatch({ type: 'arrived', arrivals });
  }

  private hear(change: Arrival & { readonly actor: { readonly name: string } }): void {
    const others = change.commandId === null || !this.mine.has(change.commandId);
    this.take([change]);
    if (others) this.glow(change.changes.map(({ id }) => id));
  }

  private glow(ids: readonly string[]): void {
    this.set({ glowing: new Set([...this.snapshot.glowing, ...ids]) });
    const timer = setTimeout(() => {
      this.glows.delete(timer);
      const gone = new Set(ids);
      this.set({ glowing: new Set([...this.snapshot.glowing].filter((id) => !gone.has(id))) });
    }, GLOW_MS);
    this.glows.add(timer);
  }

  private join(joined: boolean): void {
    this.joined = joined;
    if (joined) this.reachable = true;
    this.showConnection();
    if (joined) void this.pump();
  }

  private lose(needs: 'changes' | 'plan'): void {
    this.dispatch({ type: 'lost', needs });
  }

  private async catchUp(): Promise<void> {
    if (this.catchingUp) return;
    this.catchingUp = true;
    try {
      const catchUp = await this.world.changesSince(this.snapshot.state.confirmed.revision);
      this.heardFrom();
      await this.takeCatchUp(catchUp);
    } catch {
      this.lostTouch();
    } finally {
      this.catchingUp = false;
    }
  }

  private async takeCatchUp(catchUp: CatchUp): Promise<void> {
    if (catchUp.kind === 'changes') {
      const others = catchUp.revisions.filter(
        ({ commandId }) => commandId === null || !this.mine.has(commandId),
      );
      this.take(catchUp.revisions);
      if (others.length > 0)
        this.glow(others.flatMap(({ changes }) => changes.map(({ id }) => id)));
      return;
    }
    const plan = compile(await this.world.fetchPlan());
    this.dispatch({ type: 'replaced', plan });
  }
}
