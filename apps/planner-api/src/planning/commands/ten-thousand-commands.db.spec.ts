import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/errors.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import type { Who } from '../planning.access.js';
import { Dice } from '../testing/dice.js';
import { PlannedBoard } from '../testing/planned-board.js';
import { aCrew, anExcavator, aStaffMember } from '../testing/records.js';
import { randomBody } from '../testing/random-body.js';
import { ExecuteCommand } from './execute-command.js';
import { WarmPlans } from './warm-plans.js';

/** As many as wanted: `PASTILLE_COMMANDS=10000 npm test -- ten-thousand`. A fault is found again by its seed. */
const COMMANDS = Number(process.env['PASTILLE_COMMANDS'] ?? 400);
const SEED = Number(process.env['PASTILLE_SEED'] ?? 20261123);
/** So often the two are compared; at the end in any case. */
const EVERY = 500;
/** A command comes to the other process, and ours must learn of it from the log. */
const ELSEWHERE = 100;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it(
  `the warm plan is the one rebuilt from the tables after ${COMMANDS} random commands (seed ${SEED})`,
  async () => {
    const play = await Play.begin();

    for (let n = 1; n <= COMMANDS; n += 1) {
      await play.attempt();
      if (n % EVERY === 0 || n === COMMANDS) await play.compare();
    }

    expect(play.accepted).toBeGreaterThan(COMMANDS / 3);
    if (COMMANDS >= 10_000) play.tell();
  },
  60_000 + COMMANDS * 100,
);

/** Somebody able, a crew of two, and a machine, beside Luc. */
async function hire(board: PlannedBoard): Promise<void> {
  const { branchId, who } = board.company;
  const eve = aStaffMember({
    branchId,
    name: 'Ève',
    skills: [{ name: 'gaz', until: '2026-12-11' }],
  });
  const members = [board.lucId, eve.id].map((resourceId) => ({ resourceId, from: null, to: null }));
  const crew = aCrew({ branchId, members });
  const hired = { ...eve, skills: [...eve.skills], pastHours: [], hours: null };
  for (const record of [hired, { ...crew, members }, anExcavator({ branchId })]) {
    await board.run({ type: 'put-record', kind: 'resource', record }, who.manager);
  }
}

/** Two processes, two people, one board. */
class Play {
  accepted = 0;
  private readonly dice = new Dice(SEED);
  private readonly done: string[] = [];
  private readonly tally = new Map<string, { accepted: number; refused: number }>();

  private constructor(
    private readonly board: PlannedBoard,
    private readonly here: ExecuteCommand,
    private readonly elsewhere: ExecuteCommand,
  ) {}

  static async begin(): Promise<Play> {
    const repository = new PlanRepository();
    const plans = new WarmPlans(repository, app.clock);
    const elsewhere = new ExecuteCommand(
      new UnitOfWork(app.dataSource),
      repository,
      plans,
      app.clock,
    );
    const board = await PlannedBoard.make(app);
    await hire(board);
    return new Play(board, app.app.get(ExecuteCommand), elsewhere);
  }

  /** A refusal is as good an outcome as any; anything else is a bug. */
  async attempt(): Promise<void> {
    const { dice, board } = this;
    const who = dice.one<Who>(board.company.who.planner, board.company.who.manager);
    const plan = await board.warmPlan();
    const now = app.clock.nowMinutes();
    const body = randomBody({ plan, dice, done: this.done, by: who.userId, now });
    const process = dice.happens(ELSEWHERE) ? this.elsewhere : this.here;
    if (dice.happens(20)) app.clock.advance(1);
    try {
      const order = board.order({ commandId: dice.uuid(), ...body }, who);
      const { commandId, changes } = await process.run(order);
      this.count(body.type, 'accepted');
      if (commandId !== null && changes.length > 0) this.done.push(commandId);
      this.accepted += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.count(body.type, 'refused');
    }
  }

  async compare(): Promise<void> {
    expect(await this.board.warm()).toEqual(await this.board.cold());
  }

  /** For the one who runs the long one. */
  tell(): void {
    const lines = [...this.tally].sort().map(([verb, { accepted, refused }]) => {
      return `${verb}: ${accepted} accepted, ${refused} refused`;
    });
    process.stderr.write(`${lines.join('\n')}\n`);
  }

  private count(verb: string, outcome: 'accepted' | 'refused'): void {
    const of = this.tally.get(verb) ?? { accepted: 0, refused: 0 };
    of[outcome] += 1;
    this.tally.set(verb, of);
  }
}
