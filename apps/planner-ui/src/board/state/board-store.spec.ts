import { describe, expect, it } from '@jest/globals';
import type { PostCommandInput } from '@pastille/contracts';
import { apply, decide, toSnapshot, type Plan, type PlanningCommand } from '@pastille/scheduling';
import {
  ALICE,
  aPerson,
  aPlan,
  aTask,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { Unreachable } from '../../api/api-problem.js';
import type { BoardEars } from '../sync/boardSocket.js';
import { BoardStore, type CatchUp } from './board-store.js';
import type { Arrival } from './boardState.js';
import { newId } from './new-id.js';

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

/** The other end of the wire, with the engine as its judge; its network can be cut. */
class World {
  plan = firstPlan();
  cut: 'no' | 'before' | 'after' = 'no';
  ears: BoardEars | null = null;
  readonly posted: string[] = [];
  private readonly answers = new Map<string, Arrival>();
  private readonly log: Arrival[] = [];

  readonly store = new BoardStore(toSnapshot(this.plan), {
    actor: ALICE.actor,
    now: () => ALICE.now,
    newId,
    post: (body) => this.post(body),
    changesSince: (revision) => Promise.resolve(this.since(revision)),
    fetchPlan: () => Promise.resolve(toSnapshot(this.plan)),
    listen: (ears) => {
      this.ears = ears;
      return { hold: () => undefined, close: () => undefined };
    },
  });

  private since(revision: number): CatchUp {
    return { kind: 'changes', revisions: this.log.filter((one) => one.revision > revision) };
  }

  private post(body: PostCommandInput): Promise<Arrival> {
    this.posted.push(body.commandId);
    if (this.cut === 'before') return Promise.reject(new Unreachable('cut'));
    const answer = this.answers.get(body.commandId) ?? this.take(body.commandId, moveOf(body));
    this.answers.set(body.commandId, answer);
    return this.cut === 'after' ? Promise.reject(new Unreachable('cut')) : Promise.resolve(answer);
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
    const close = world.store.open();
    world.cut = 'before';

    world.store.run(moveTo('2026-11-26'));
    await settle();
    const offline = world.store.getSnapshot();
    world.cut = 'no';
    world.ears?.onConnected(true);
    await settle();
    close();

    expect(offline).toMatchObject({ connected: false, state: { pending: [{}] } });
    expect(startOf(world)).toBe(at('2026-11-26 08:00'));
    expect(world.store.getSnapshot()).toMatchObject({ connected: true, state: { pending: [] } });
  });

  it('asks again with the same id when the answer was lost, and does nothing twice', async () => {
    const world = new World();
    const close = world.store.open();
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
    const close = world.store.open();
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
