import { describe, expect, it } from '@jest/globals';
import {
  apply,
  decide,
  hashChanges,
  toSnapshot,
  type Context,
  type Plan,
  type PlanningCommand,
} from '@pastille/scheduling';
import { aPerson, aPlan, aTask, anIntervention, at, lead } from '@pastille/scheduling/testing';
import { reduceBoard, startBoard, type Arrival, type BoardState } from './boardState.js';

/** Mulberry32: the same seed plays the same game on every machine. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const PEOPLE = ['malo', 'sami', 'nadia'];
const BARS = ['b0', 'b1', 'b2', 'b3'];
const START = at('2026-11-23 08:00');

const firstPlan = (): Plan =>
  aPlan({
    resources: PEOPLE.map((id) => aPerson({ id })),
    tasks: [aTask({ id: 'task' })],
    interventions: BARS.map((id, index) =>
      anIntervention({
        id,
        taskId: 'task',
        start: START + index * 1440,
        end: START + index * 1440 + 570,
        team: [lead(PEOPLE[index % 3] ?? '')],
      }),
    ),
  });

function someCommand(dice: (sides: number) => number): PlanningCommand {
  const interventionId = BARS[dice(BARS.length)] ?? 'b0';
  switch (dice(5)) {
    case 0:
      return {
        type: 'set-lock',
        interventionId,
        facet: 'time',
        locked: dice(2) === 0,
        reason: null,
      };
    case 1:
      return {
        type: 'set-task-status',
        taskId: 'task',
        status: (['todo', 'done', 'automatic'] as const)[dice(3)] ?? 'todo',
      };
    case 2:
      return {
        type: 'reassign',
        interventionId,
        remove: [],
        replace: [],
        add: [{ resourceId: PEOPLE[dice(3)] ?? '', role: 'member', days: null }],
        lead: null,
      };
    case 3:
      return {
        type: 'resize',
        interventionId,
        start: null,
        amount: { halfDays: 1 + dice(6) },
        end: null,
        ripple: 'links',
      };
    default:
      return {
        type: 'move',
        moves: [{ interventionId, start: START + dice(10) * 1440, replace: null }],
        ripple: 'links',
        unlock: false,
      };
  }
}

/** The judge at the other end of the wire: decides in the order of arrival, remembers every answer. */
class Server {
  plan = firstPlan();
  readonly log: Arrival[] = [];
  private readonly answers = new Map<string, Arrival | null>();

  /** `null`: refused. The same command again gets the same answer. */
  take(commandId: string, command: PlanningCommand, context: Context): Arrival | null {
    const known = this.answers.get(commandId);
    if (known !== undefined) return known;
    const outcome = decide(this.plan, command, context);
    const answer =
      outcome.status === 'refused'
        ? null
        : {
            revision: this.plan.revision + (outcome.changes.length > 0 ? 1 : 0),
            commandId,
            changes: outcome.changes,
          };
    if (answer && answer.changes.length > 0) {
      this.plan = apply(this.plan, answer.changes, answer.revision);
      this.log.push(answer);
    }
    this.answers.set(commandId, answer);
    return answer;
  }

  since(revision: number): Arrival[] {
    return this.log.filter((one) => one.revision > revision);
  }
}

interface Browser {
  state: BoardState;
  /** What the socket still has to bring; may come late, twice, out of order, or never. */
  readonly wire: Arrival[];
  readonly context: Context;
}

/** All that these games can change. */
const picture = (plan: Plan): string => {
  const { revision, interventions, tasks } = toSnapshot(plan);
  return JSON.stringify({ revision, interventions, tasks }, null, 1);
};

const hear = (browser: Browser, arrivals: readonly Arrival[]): void => {
  browser.state = reduceBoard(browser.state, { type: 'arrived', arrivals });
};

function send(
  browser: Browser,
  browsers: readonly Browser[],
  server: Server,
  dice: (sides: number) => number,
): void {
  const next = browser.state.pending[0];
  if (!next) return;
  const before = server.log.length;
  const answer = server.take(next.commandId, next.command, next.context);
  for (const fact of server.log.slice(before)) for (const one of browsers) one.wire.push(fact);
  // One answer in four is lost on its way: the command stays pending and is sent again.
  if (dice(4) === 0) return;
  if (answer) hear(browser, [answer]);
  else
    browser.state = reduceBoard(browser.state, {
      type: 'refused',
      commandId: next.commandId,
      violations: [],
    });
}

function deliver(browser: Browser, dice: (sides: number) => number): void {
  if (browser.wire.length === 0) return;
  const index = dice(browser.wire.length);
  const fact = browser.wire[index];
  const fate = dice(4);
  if (fate !== 0) browser.wire.splice(index, 1);
  // Lost, or told; what stays on the wire is told a second time later.
  if (fact && fate !== 1) hear(browser, [fact]);
}

function play(seed: number): { server: Server; browsers: Browser[] } {
  const dice = diceOf(seed);
  const server = new Server();
  const browsers = ['anna', 'ben', 'chloe'].map((id): Browser => ({
    state: startBoard(firstPlan()),
    wire: [],
    context: { now: START, actor: { id, name: id, mayUnlockOthers: id === 'anna' } },
  }));
  for (let step = 0; step < 160; step += 1) {
    const browser = browsers[dice(browsers.length)];
    if (!browser) continue;
    const what = dice(3);
    if (what === 0) {
      const { context } = browser;
      browser.state = reduceBoard(browser.state, {
        type: 'commanded',
        commandId: `${seed}-${step}`,
        command: someCommand(dice),
        context,
      });
    } else if (what === 1) send(browser, browsers, server, dice);
    else deliver(browser, dice);
  }
  return { server, browsers };
}

/** The network is back: everybody sends what is pending and asks for what is missing. */
function settle({ server, browsers }: { server: Server; browsers: Browser[] }): void {
  for (const browser of browsers) {
    hear(browser, server.since(browser.state.confirmed.revision));
    for (let next = browser.state.pending[0]; next; next = browser.state.pending[0]) {
      const answer = server.take(next.commandId, next.command, next.context);
      hear(browser, server.since(browser.state.confirmed.revision));
      if (answer) hear(browser, [answer]);
      else
        browser.state = reduceBoard(browser.state, {
          type: 'refused',
          commandId: next.commandId,
          violations: [],
        });
    }
  }
  for (const browser of browsers) hear(browser, server.since(browser.state.confirmed.revision));
}

describe('several boards on a bad network', () => {
  it.each(Array.from({ length: 16 }, (_, index) => 1 + index * 7919))(
    'all end equal to the server (seed %i)',
    (seed) => {
      const game = play(seed);

      settle(game);

      const truth = picture(game.server.plan);
      expect(game.server.log.length).toBeGreaterThan(5);
      for (const { state } of game.browsers) {
        expect(state.pending).toEqual([]);
        expect(picture(state.visible)).toBe(truth);
      }
    },
  );

  it('never shows anything but the confirmed plan with the pending commands on it', () => {
    const { browsers } = play(20_261_123);

    for (const { state } of browsers) {
      let plan = state.confirmed;
      for (const { command, context, outcome } of state.pending) {
        const again = decide(plan, command, context);
        if (again.status === 'refused') throw new Error(again.code);
        expect(hashChanges(again.changes)).toBe(hashChanges(outcome.changes));
        plan = apply(plan, again.changes);
      }
      expect(picture(state.visible)).toBe(picture(plan));
    }
  });
});
