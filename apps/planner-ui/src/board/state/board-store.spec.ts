import { afterEach, describe, expect, it } from '@jest/globals';
import type { PostCommandInput } from '@pastille/contracts';
import {
  apply,
  decide,
  hashChanges,
  invert,
  toSnapshot,
  type ChangeSet,
  type Plan,
  type PlanningCommand,
} from '@pastille/scheduling';
import {
  ALICE,
  aPerson,
  aPlan,
  aTask,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { ApiProblem, Unreachable } from '../../api/api-problem.js';
import type { BoardEars } from '../sync/boardSocket.js';
import { BoardStore, type CatchUp } from './board-store.js';
import type { Arrival, Kept } from './boardState.js';
import { newId } from './new-id.js';

const PAUL = { id: 'paul', name: 'Paul' };

const problem = (status: number, code: ApiProblem['code']): ApiProblem =>
  new ApiProblem({
    ...{ type: 'about:blank', title: '', status, code, detail: 'no', requestId: null },
    violations: [],
  });

const BAR = newId();
const MALO = newId();

const firstPlan = (): Plan =>
  aPlan({
    resources: [aPerson({ id: MALO })],
    tasks: [aTask({ id: 'dig' })],
    interventions: [
      anIntervention({
        id: BAR,
        taskId: 'dig',
        start: at('2026-11-24 08:00'),
        end: at('2026-11-24 17:30'),
        amount: { halfDays: 2 },
        team: [lead(MALO)],
      }),
    ],
  });

const moveTo = (day: string): PlanningCommand => ({
  type: 'move',
  moves: [{ interventionId: BAR, start: at(`${day} 08:00`), replace: null }],
  ripple: 'links',
  unlock: false,
});

/** Timers of a test that failed in the middle would keep the process alive. */
const closers = new Set<() => void>();
const opened = (store: BoardStore): (() => void) => {
  const close = store.open();
  closers.add(close);
  return close;
};

afterEach(() => {
  for (const close of closers) close();
  closers.clear();
});

/** The other end of the wire, with the engine as its judge; its network can be cut. */
class World {
  plan = firstPlan();
  cut: 'no' | 'before' | 'after' = 'no';
  /** Answered instead of anything else. */
  broken: ApiProblem | null = null;
  ears: BoardEars | null = null;
  held: string | null = null;
  kept: readonly Kept[] = [];
  readonly posted: string[] = [];
  private readonly answers = new Map<string, Arrival>();
  private readonly log: Arrival[] = [];

  readonly store = this.openPage();

  /** As after a reload: a new store, with what the tab kept. */
  openPage(): BoardStore {
    return new BoardStore(toSnapshot(this.plan), {
      actor: ALICE.actor,
      now: () => ALICE.now,
      newId,
      post: (body) => this.post(body),
      changesSince: (revision) =>
        this.broken ? Promise.reject(this.broken) : Promise.resolve(this.since(revision)),
      fetchPlan: () => Promise.resolve(toSnapshot(this.plan)),
      listen: (ears) => {
        this.ears = ears;
        return {
          hold: (id) => (this.held = id),
          reconnect: () => ears.onConnected(true),
          close: () => undefined,
        };
      },
      outbox: { load: () => this.kept, save: (list) => (this.kept = list) },
      myHistory: () => Promise.resolve([]),
    });
  }

  private since(revision: number): CatchUp {
    return { kind: 'changes', revisions: this.log.filter((one) => one.revision > revision) };
  }

  private post(body: PostCommandInput): Promise<Arrival> {
    this.posted.push(body.commandId);
    if (this.broken) return Promise.reject(this.broken);
    if (this.cut === 'before') return Promise.reject(new Unreachable('cut'));
    const known = this.answers.get(body.commandId);
    const answer = known ?? this.judge(body);
    if (!answer) return Promise.reject(problem(409, 'stale'));
    this.answers.set(body.commandId, answer);
    return this.cut === 'after' ? Promise.reject(new Unreachable('cut')) : Promise.resolve(answer);
  }

  changesOf(commandId: string): ChangeSet {
    return this.answers.get(commandId)?.changes ?? [];
  }

  /** `null`: it would do something else than what was shown. */
  private judge(body: PostCommandInput): Arrival | null {
    const command = moveOf(body);
    const outcome = decide(this.plan, command, ALICE);
    return hashChanges(outcome.status === 'accepted' ? outcome.changes : []) === body.expect
      ? this.take(body.commandId, command)
      : null;
  }

  take(commandId: string, command: PlanningCommand): Arrival {
    const outcome = decide(this.plan, command, ALICE);
    if (outcome.status === 'refused') throw new Error(outcome.code);
    const revision = this.plan.revision + 1;
    this.plan = apply(this.plan, outcome.changes, revision);
    const arrival = { revision, commandId, changes: outcome.changes };
    this.log.push(arrival);
    return arrival;
  }
}

function moveOf(body: PostCommandInput): PlanningCommand {
  if (body.type !== 'move') throw new Error(body.type);
  return {
    type: 'move',
    moves: body.moves.map(({ interventionId, start }) => ({
      interventionId,
      start,
      replace: null,
    })),
    ripple: 'links',
    unlock: false,
  };
}

/** Lets every promise that is ready run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const startOf = ({ store }: World): number | undefined =>
  store.getSnapshot().state.visible.intervention(BAR)?.start;

describe('a board and its server', () => {
  it('sends what was done and forgets it once it is confirmed', async () => {
    const world = new World();

    world.store.run(moveTo('2026-11-26'));
    await settle();

    expect(world.store.getSnapshot().state.pending).toEqual([]);
    expect(world.plan.intervention(BAR)?.start).toBe(at('2026-11-26 08:00'));
    expect(world.store.getSnapshot().history.done).toHaveLength(1);
  });

  it('keeps what was done while nothing answers, and sends it when the socket is back', async () => {
    const world = new World();
    const close = opened(world.store);
    world.cut = 'before';

    world.store.run(moveTo('2026-11-26'));
    await settle();
    const offline = world.store.getSnapshot();
    world.cut = 'no';
    world.ears?.onConnected(true);
    await settle();
    close();

    expect(offline).toMatchObject({ line: 'offline', state: { pending: [{}] } });
    expect(startOf(world)).toBe(at('2026-11-26 08:00'));
    expect(world.store.getSnapshot()).toMatchObject({ line: 'well', state: { pending: [] } });
  });

  it('asks again with the same id when the answer was lost, and does nothing twice', async () => {
    const world = new World();
    const close = opened(world.store);
    world.cut = 'after';

    world.store.run(moveTo('2026-11-26'));
    await settle();
    world.cut = 'no';
    world.ears?.onOnline();
    await settle();
    close();

    expect(new Set(world.posted).size).toBe(1);
    expect(world.posted.length).toBe(2);
    expect(world.plan.revision).toBe(firstPlan().revision + 1);
    expect(world.store.getSnapshot().state.confirmed.revision).toBe(world.plan.revision);
  });

  it('catches up after silence with what others did meanwhile', async () => {
    const world = new World();
    const close = opened(world.store);
    world.cut = 'before';
    world.store.run({ type: 'set-task-status', taskId: 'nothing', status: 'done' });
    world.store.run(moveTo('2026-11-26'));
    await settle();

    world.take(newId(), {
      type: 'set-lock',
      interventionId: BAR,
      facet: 'team',
      locked: true,
      reason: null,
    });
    world.cut = 'no';
    world.ears?.onOnline();
    await settle();
    close();

    const { visible } = world.store.getSnapshot().state;
    expect(visible.intervention(BAR)?.lock.team?.name).toBe('Alice');
    expect(visible.intervention(BAR)?.start).toBe(at('2026-11-26 08:00'));
  });
});

describe('bad luck', () => {
  /** Done on the server by somebody else, and told over the socket. */
  const tell = (world: World, command: PlanningCommand, undoes: string | null = null): void => {
    const arrival = world.take(newId(), command);
    const commandId = arrival.commandId ?? '';
    world.ears?.onChanged({
      ...{ revision: arrival.revision, commandId, actor: PAUL, at: 0, boardId: '' },
      ...{ verb: command.type, undoes, changes: structuredClone(arrival.changes) },
    });
  };

  it('a session that ended keeps what was done until one signs in again', async () => {
    const world = new World();
    const close = opened(world.store);
    world.broken = problem(401, 'unauthenticated');

    world.store.run(moveTo('2026-11-26'));
    await settle();
    const signedOut = world.store.getSnapshot();
    world.broken = null;
    world.store.signedIn();
    await settle();
    close();

    expect(signedOut).toMatchObject({ line: 'signed-out', state: { pending: [{}] } });
    expect(world.store.getSnapshot()).toMatchObject({ line: 'well', state: { pending: [] } });
    expect(world.plan.intervention(BAR)?.start).toBe(at('2026-11-26 08:00'));
  });

  it('a server that fails on one command for ever lets the others go on, and says so', async () => {
    const world = new World();
    const close = opened(world.store);
    world.broken = problem(500, 'internal');

    world.store.run(moveTo('2026-11-26'));
    await settle();
    const failing = world.store.getSnapshot();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      world.ears?.onOnline();
      await settle();
    }
    close();

    expect(failing).toMatchObject({ line: 'failing', state: { pending: [{}] } });
    expect(new Set(world.posted).size).toBe(1);
    expect(world.store.getSnapshot()).toMatchObject({
      state: { pending: [] },
      notice: { kind: 'problem', command: { type: 'move' } },
    });
  });

  it('a reload finds what was not answered, and sends it under the same id', async () => {
    const world = new World();
    const close = opened(world.store);
    world.cut = 'before';
    world.store.run(moveTo('2026-11-26'));
    await settle();
    close();

    world.cut = 'no';
    const reloaded = world.openPage();
    const closeAgain = opened(reloaded);
    const shown = reloaded.getSnapshot().state.visible.intervention(BAR)?.start;
    world.ears?.onConnected(true);
    await settle();
    closeAgain();

    expect(shown).toBe(at('2026-11-26 08:00'));
    expect(new Set(world.posted).size).toBe(1);
    expect(world.plan.intervention(BAR)?.start).toBe(at('2026-11-26 08:00'));
    expect(world.kept).toEqual([]);
    expect(reloaded.getSnapshot().state.pending).toEqual([]);
  });

  it('a reload after an answer that was lost does nothing twice and complains of nothing', async () => {
    const world = new World();
    const close = opened(world.store);
    world.cut = 'after';
    world.store.run(moveTo('2026-11-26'));
    await settle();
    close();

    world.cut = 'no';
    const reloaded = world.openPage();
    const closeAgain = opened(reloaded);
    world.ears?.onConnected(true);
    await settle();
    closeAgain();

    expect(world.plan.revision).toBe(firstPlan().revision + 1);
    expect(reloaded.getSnapshot()).toMatchObject({ notice: null, state: { pending: [] } });
    expect(world.kept).toEqual([]);
  });

  it('two who moved the same bar: the later one is shown who came first, and asked', async () => {
    const world = new World();
    const close = opened(world.store);
    world.cut = 'before';
    world.store.run(moveTo('2026-11-26'));
    await settle();
    tell(world, moveTo('2026-11-25'));
    world.cut = 'no';
    world.ears?.onConnected(true);
    await settle();
    close();

    expect(startOf(world)).toBe(at('2026-11-25 08:00'));
    expect(world.store.getSnapshot().notice).toMatchObject({
      kind: 'stale',
      met: { by: PAUL, verb: 'move' },
      outcome: { status: 'accepted' },
    });
  });

  it('what somebody does to the bar in one’s hand is told at once', () => {
    const world = new World();
    const close = opened(world.store);
    world.store.watch(BAR);

    tell(world, moveTo('2026-11-25'));
    close();

    expect(world.held).toBe(BAR);
    expect(world.store.getSnapshot().notice).toMatchObject({
      kind: 'told',
      about: BAR,
      of: 'held',
    });
  });

  it('one’s own act that somebody took back is told, and is no more in the way of Ctrl+Z', async () => {
    const world = new World();
    const close = opened(world.store);
    world.store.run(moveTo('2026-11-26'));
    await settle();
    const [of = ''] = world.store.getSnapshot().history.done;
    tell(world, { type: 'undo', of, inverse: invert(world.changesOf(of)), partial: false }, of);
    close();

    expect(startOf(world)).toBe(at('2026-11-24 08:00'));
    expect(world.store.getSnapshot()).toMatchObject({
      notice: { kind: 'told', of: 'mine' },
      history: { done: [] },
    });
  });
});
