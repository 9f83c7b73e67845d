import type { CommandInput } from '@pastille/contracts';
import {
  compile,
  type ChangeSet,
  type OccurrenceKey,
  type Outcome,
  type Plan,
  type PlanningCommand,
  type Snapshot,
} from '@pastille/scheduling';
import type { Interval } from '@pastille/time';
import { ApiProblem } from '../../api/api-problem.js';
import type { BoardSocket } from '../sync/boardSocket.js';
import { sendBody, type Sent } from '../sync/sendCommand.js';
import {
  judge,
  reduceBoard,
  startBoard,
  type Arrival,
  type BoardEvent,
  type Dropped,
  type Kept,
  type Pending,
} from './boardState.js';
import { holdersOf } from './holders.js';
import { Glow, NOBODY } from './glow.js';
import { noticeOf } from './heed.js';
import * as history from './history.js';
import { Ledger, toldOf } from './ledger.js';
import { Line } from './line.js';
import { dismiss, NO_NOTICES, tell, type Notices } from './notices.js';
import { seedHistory } from './seed-history.js';
import { Sender } from './sender.js';
import { StandingOccurrences } from './standing-occurrences.js';
import type { BoardSnapshot, BoardWorld, CatchUp, Notice } from './snapshot.js';

export type { BoardSnapshot, BoardWorld, CatchUp, LineState, Notice, Told } from './snapshot.js';

type Step = (known: history.History, id: string) => history.History;

/** Acts that only the server can judge, from its log. */
export type AskedBody = Extract<CommandInput, { type: 'undo' | 'undo-since' }>;

/**
 * The board that the components look at: the pure reducer of `boardState.ts` with the server at its
 * other end. What is said of it, what can be taken back and the way to the server have their own files.
 */
export class BoardStore {
  private snapshot: BoardSnapshot;
  private notices: Notices = NO_NOTICES;
  private readonly listeners = new Set<() => void>();
  private readonly ledger = new Ledger();
  private readonly occurrences: StandingOccurrences;
  private readonly glow = new Glow((glowing) => this.set({ glowing }));
  private readonly line: Line;
  private readonly sender: Sender;
  private socket: BoardSocket | null = null;
  private catchingUp = false;
  /** In one's hand, and open as a form. */
  private held: string | null = null;
  private watched: string | null = null;

  constructor(
    plan: Snapshot,
    private readonly world: BoardWorld,
  ) {
    this.occurrences = new StandingOccurrences(world.now());
    this.snapshot = {
      ...{ state: startBoard(compile(plan)), line: 'well', people: [], notice: null },
      holders: holdersOf([], world.actor.id),
      ...{ moreNotices: 0, history: history.NO_HISTORY, glowing: NOBODY, left: null },
    };
    this.line = new Line({
      show: (line) => this.set({ line }),
      onRetry: () => void this.tryAgain(),
      onBack: () => void this.catchUp(),
    });
    this.sender = new Sender({
      line: this.line,
      post: world.post,
      pending: () => this.snapshot.state.pending,
      onDone: ({ commandId }, answer) => this.take([{ ...answer, commandId }]),
      onStale: (kept) => this.showNewVerdict(kept),
      onRefused: ({ commandId, command }, problem) => {
        this.dispatch({ type: 'refused', commandId, violations: [] });
        const again = problem.code === 'internal' ? command : null;
        this.say({ id: commandId, kind: 'problem', problem, command: again });
      },
    });
    this.restore(world.outbox.load());
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
      onChanged: (change) => this.take([change]),
      onTouched: () => this.dispatch({ type: 'lost', needs: 'changes' }),
      onPresence: (people) => this.set({ people, holders: holdersOf(people, this.world.actor.id) }),
      onLeft: (left) => (left === 'signed-out' ? this.line.signOut() : this.set({ left })),
      onConnected: (connected) => this.join(connected),
      onOnline: () => void this.tryAgain(),
    });
    void this.remember();
    return () => {
      this.socket?.close();
      this.socket = null;
      this.line.close();
      this.glow.stop();
    };
  };

  /** The plan as it is drawn: what comes again stands in it. */
  readonly shownPlan = (): Plan => this.occurrences.on(this.snapshot.state.visible);

  /** These minutes come into sight. */
  readonly look = (range: Interval): void => {
    if (this.occurrences.look(range)) this.set({});
  };

  /** Which occurrence of a series that is, as long as nothing touched it. */
  readonly occurrenceOf = (id: string): OccurrenceKey | null => this.occurrences.keyOf(id);

  readonly judge = (command: PlanningCommand): Outcome => {
    const { state } = this.snapshot;
    const context = this.context();
    const outcome = judge(state, this.occurrences.touching(command), context);
    return this.occurrences.toldOn(state.visible, outcome, context.now);
  };

  /** Acts at once on the screen and sends behind; answers how the engine judged it here. */
  readonly run = (command: PlanningCommand): Outcome => {
    const { outcome, commandId } = this.give(command);
    if (outcome.status === 'accepted' && outcome.changes.length > 0) {
      this.remembering((known) => history.act(known, commandId));
    }
    return outcome;
  };

  /** An act that only the server can judge. Shows nothing before it is answered; `expect`: as previewed. */
  readonly ask = async (command: AskedBody, expect: string | null): Promise<Sent> => {
    const commandId = this.world.newId();
    this.ledger.claim(commandId);
    const basedOn = this.snapshot.state.confirmed.revision;
    const sent = await sendBody(this.world.post, { ...command, commandId, basedOn, expect });
    if (sent.kind === 'done') {
      const { changes } = sent.answer;
      this.take([{ ...sent.answer, commandId }]);
      if (changes.length > 0) this.remembering((known) => history.act(known, commandId));
      const undone = { type: 'undo', of: commandId, inverse: [], partial: false } as const;
      this.say({ id: commandId, kind: 'done', command: undone, changes });
    } else if (sent.kind === 'signed-out') this.line.signOut();
    return sent;
  };

  readonly undo = (): void => void this.takeBack('done', history.undo);
  readonly redo = (): void => void this.takeBack('undone', history.redo);

  /** What the pointer holds: the others see it. */
  readonly hold = (interventionId: string | null): void => {
    this.held = interventionId;
    this.socket?.hold(this.held ?? this.watched);
  };

  /** What stands open as a form: held as well, as long as nothing is in the hand. */
  readonly watch = (interventionId: string | null): void => {
    if (interventionId === this.watched) return;
    this.watched = interventionId;
    this.socket?.hold(this.held ?? this.watched);
  };

  readonly dismiss = (id: string): void => this.show(dismiss(this.notices, id));

  /** The same person signed in again, on this page: what waited goes out. */
  readonly signedIn = (): void => {
    this.line.signIn();
    this.socket?.reconnect();
    void this.tryAgain();
  };

  private context() {
    return { now: this.world.now(), actor: this.world.actor };
  }

  private set(patch: Partial<BoardSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...patch };
    for (const listener of this.listeners) listener();
  }

  private say(notice: Notice): void {
    this.show(tell(this.notices, notice));
  }

  private show(notices: Notices): void {
    this.notices = notices;
    this.set({ notice: notices.shown, moreNotices: notices.later.length });
  }

  private dispatch(event: BoardEvent): void {
    const before = this.snapshot.state;
    const state = reduceBoard(before, event);
    this.set({ state });
    for (const dropped of state.dropped) this.mourn(dropped, event);
    if (state.pending !== before.pending || state.dropped.length > 0) this.keep();
    if (state.needs !== 'nothing') void this.catchUp();
  }

  /** What fell away: told, unless it may have been done all the same, on a plan that came as a whole. */
  private mourn(dropped: Dropped, event: BoardEvent): void {
    const { commandId, command, violations, was, changes } = dropped;
    const isWhole = event.type === 'replaced' || event.type === 'restored';
    if (isWhole && was && this.sender.wasSent(commandId)) {
      this.sender.doubt(was);
      return;
    }
    const undoes = command.type === 'undo' ? command.of : null;
    this.remembering((known) => history.failUndo(known, { commandId, undoes }));
    // Of what the server refused, its answer tells more.
    if (event.type === 'refused' && event.commandId === commandId) return;
    const met = was ? this.ledger.metSince(was.basedOn, changes) : null;
    const late = was !== null;
    this.say({ id: commandId, kind: 'refused', command, violations, changes, late, met });
  }

  private remembering(step: (known: history.History) => history.History): void {
    this.set({ history: step(this.snapshot.history) });
  }

  private keep(): void {
    this.world.outbox.save(this.sender.unanswered());
  }

  /** Commands of this page before it was reloaded: shown again, and sent again under their ids. */
  private restore(list: readonly Kept[]): void {
    for (const kept of list) {
      this.ledger.claim(kept.commandId);
      this.sender.expectAnswer(kept.commandId);
      this.dispatch({ type: 'restored', kept });
    }
  }

  /** What Ctrl+Z finds from before the page was loaded. Without it the board works on. */
  private async remember(): Promise<void> {
    try {
      const seed = seedHistory(await this.world.myHistory());
      for (const [commandId, inverse] of seed.inverses) this.ledger.remember(commandId, inverse);
      this.remembering((known) => history.resume(seed.history, known));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) this.line.signOut();
    }
  }

  private give(given: PlanningCommand): { outcome: Outcome; commandId: string } {
    const commandId = this.world.newId();
    const command = this.occurrences.touching(given);
    const outcome = this.judge(command);
    if (outcome.status === 'accepted' && outcome.changes.length === 0)
      return { outcome, commandId };
    this.ledger.claim(commandId);
    this.dispatch({ type: 'commanded', commandId, command, context: this.context() });
    if (outcome.status === 'accepted') {
      this.say({ id: commandId, kind: 'done', command, changes: outcome.changes });
      void this.sender.pump();
    }
    return { outcome, commandId };
  }

  private async takeBack(from: keyof history.History, step: Step): Promise<void> {
    const of = this.snapshot.history[from].at(-1);
    if (of === undefined) return;
    const inverse = this.inverseOf(of);
    if (!inverse) {
      await this.ask({ type: 'undo', of }, null);
      return;
    }
    const { outcome, commandId } = this.give({ type: 'undo', of, inverse, partial: false });
    if (outcome.status === 'accepted') this.remembering((known) => step(known, commandId));
  }

  private inverseOf(commandId: string): ChangeSet | undefined {
    return this.pendingOf(commandId)?.outcome.inverse ?? this.ledger.inverseOf(commandId);
  }

  private pendingOf(commandId: string): Pending | undefined {
    return this.snapshot.state.pending.find((one) => one.commandId === commandId);
  }

  /** The plan moved under the command: show what it would do now instead of doing something else. */
  private async showNewVerdict({ commandId, command, basedOn }: Kept): Promise<void> {
    const changes = this.pendingOf(commandId)?.outcome.changes ?? [];
    this.dispatch({ type: 'refused', commandId, violations: [] });
    await this.catchUp();
    const met = this.ledger.metSince(basedOn, changes);
    const outcome = this.judge(command);
    this.say({ id: commandId, kind: 'stale', command, changes, outcome, met });
  }

  /** Facts, from the socket, an answer or a catching-up; the same one may come twice. */
  private take(arrivals: readonly Arrival[]): void {
    for (const arrival of arrivals) this.note(arrival);
    this.dispatch({ type: 'arrived', arrivals });
  }

  private note(arrival: Arrival): void {
    const { commandId, changes } = arrival;
    if (commandId !== null && this.ledger.isMine(commandId)) this.ledger.own(commandId, changes);
    else if (this.ledger.isNews(arrival)) this.noteOther(arrival);
  }

  private noteOther(arrival: Arrival): void {
    const { commandId, actor, changes, undoes = null } = arrival;
    this.glow.add(changes.map(({ id }) => id));
    if (commandId && actor?.id === this.world.actor.id) {
      // One's own act in another tab: Ctrl+Z takes it back here too.
      this.ledger.own(commandId, changes);
      this.remembering((known) => history.replay(known, { commandId, undoes }));
    }
    const told = toldOf(arrival, this.world.actor.id);
    if (!told) return;
    this.ledger.note(told);
    if (undoes) this.remembering((known) => history.forget(known, undoes));
    const held = this.held ?? this.watched;
    const isMine = (id: string): boolean => this.ledger.isMine(id);
    const hasTouched = (list: ChangeSet): boolean => this.ledger.hasTouched(list);
    const notice = noticeOf(arrival, told, { held, isMine, hasTouched });
    if (notice) this.say(notice);
  }

  private join(joined: boolean): void {
    this.line.join(joined);
    if (joined) void this.sender.pump();
  }

  private async tryAgain(): Promise<void> {
    await this.sender.pump();
    if (this.line.isSilent) await this.catchUp();
  }

  private async catchUp(): Promise<void> {
    if (this.catchingUp || !this.line.isOpen) return;
    this.catchingUp = true;
    try {
      const catchUp = await this.world.changesSince(this.snapshot.state.confirmed.revision);
      this.line.answered();
      await this.takeCatchUp(catchUp);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) this.line.signOut();
      else this.line.lost(error instanceof ApiProblem ? 'failing' : 'not');
    } finally {
      this.catchingUp = false;
    }
  }

  private async takeCatchUp(catchUp: CatchUp): Promise<void> {
    if (catchUp.kind === 'changes') this.take(catchUp.revisions);
    else this.dispatch({ type: 'replaced', plan: compile(await this.world.fetchPlan()) });
  }
}
