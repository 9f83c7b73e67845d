import { Injectable } from '@nestjs/common';
import { apply, type Accepted, type Context, type Outcome, type Plan } from '@pastille/scheduling';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Way } from '../../platform/change-log/change-log.row.js';
import {
  append,
  findDeed,
  type LoggedCommand,
  type LoggedDeed,
} from '../../platform/change-log/change-log.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  Contradiction,
  Forbidden,
  InvalidInput,
  Refusal,
  Stale,
} from '../../platform/http/errors.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import { mayUnlockOthers, type Who } from '../planning.access.js';
import { presentAccepted, presentDeed, type Answer } from '../presenters/command-answer.js';
import { lockBoard } from './board-row.js';
import { OneAtATime } from './one-at-a-time.js';
import { ruleViolated } from './rule-violated.js';
import { WarmPlans } from './warm-plans.js';

/** On what a decision is made: the plan at the locked revision, the clock and the person. */
export interface Desk {
  readonly tx: EntityManager;
  readonly plan: Plan;
  readonly context: Context;
}

/** One act of one person on one board, whoever carries it in: a screen, an import, the demo. */
export interface Order {
  readonly who: Who;
  readonly boardId: string;
  /** Made by the caller; the same one again gets the same answer. */
  readonly commandId: string;
  /** The revision the caller saw; `null` = whatever it is. */
  readonly basedOn: number | null;
  /** Hash of the changes the caller was shown; `null` = any will do. */
  readonly expect: string | null;
  readonly way: Way;
  /** As the caller wrote it: kept in the log, compared when the id comes again. */
  readonly command: LoggedCommand;
  readonly may: (plan: Plan) => boolean;
  readonly decide: (desk: Desk) => Outcome | Promise<Outcome>;
  /** The last word before COMMIT, where something was changed; throwing takes all of it back. */
  readonly beforeCommit?: (tx: EntityManager) => Promise<void>;
}

interface Deed {
  readonly answer: Answer;
  readonly plan: Plan | null;
}

/** The one way in which a plan is written: authorise, lock, load, decide, save, record. */
@Injectable()
export class ExecuteCommand {
  private readonly queue = new OneAtATime();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PlanRepository,
    private readonly warmPlans: WarmPlans,
    private readonly clock: Clock,
  ) {}

  run(order: Order): Promise<Answer> {
    return this.queue.run(order.boardId, () => this.inTurn(order));
  }

  private async inTurn(order: Order): Promise<Answer> {
    try {
      const { answer, plan } = await this.unitOfWork.run((tx) => this.decideAndSave(tx, order));
      if (plan) this.warmPlans.offer(plan);
      return answer;
    } catch (error) {
      if (!(error instanceof Refusal)) this.warmPlans.drop(order.boardId);
      throw error;
    }
  }

  private async decideAndSave(tx: EntityManager, order: Order): Promise<Deed> {
    const board = await lockBoard(tx, order.boardId, order.who);
    const seen = await findDeed(tx, board.id, order.commandId);
    if (seen) return { answer: answerAgain(seen, order), plan: null };

    const plan = await this.warmPlans.at(tx, board.id, board.revision);
    const outcome = await this.judge(order, { tx, plan, context: this.contextOf(order.who) });

    const isNothing = outcome.changes.length === 0;
    const revision = isNothing ? board.revision : board.revision + 1;
    const answer = presentAccepted(outcome, { revision, commandId: order.commandId });
    if (order.expect !== null && order.expect !== answer.hash) {
      throw new Stale(presentAccepted(outcome, { revision: board.revision, commandId: null }));
    }
    if (isNothing) return { answer, plan: null };

    const home = { companyId: board.companyId, boardId: board.id };
    await this.repository.save(tx, home, outcome.changes);
    await tx.query('update board set revision = $2 where id = $1', [board.id, revision]);
    await append(tx, entryOf(order, answer, { ...home, at: this.clock.now() }));
    await order.beforeCommit?.(tx);
    return { answer, plan: apply(plan, outcome.changes, revision) };
  }

  private async judge(order: Order, desk: Desk): Promise<Accepted> {
    const { plan } = desk;
    if (order.basedOn !== null && order.basedOn > plan.revision) throw fromTheFuture(plan.revision);
    if (!order.may(plan)) throw new Forbidden('not-your-role');
    const outcome = await order.decide(desk);
    if (outcome.status === 'refused') throw ruleViolated(outcome, plan);
    return outcome;
  }

  private contextOf(who: Who): Context {
    const actor = { id: who.userId, name: who.name, mayUnlockOthers: mayUnlockOthers(who) };
    return { now: this.clock.nowMinutes(), actor };
  }
}

function entryOf(
  order: Order,
  { revision, changes, reasons, added, removed, stops, hash }: Answer,
  home: { readonly companyId: string; readonly boardId: string; readonly at: Date },
) {
  return {
    ...home,
    revision,
    commandId: order.commandId,
    actor: { id: order.who.userId, name: order.who.name },
    way: order.way,
    command: order.command,
    changes,
    answer: { reasons, added, removed, stops, hash },
  };
}

/** A retry gets its answer; another act under the same id is a mistake of the caller. */
function answerAgain(seen: LoggedDeed, order: Order): Answer {
  const asJson: unknown = JSON.parse(JSON.stringify(order.command));
  if (seen.actor.id !== order.who.userId || !isDeepStrictEqual(seen.command, asJson)) {
    throw new Contradiction('command-id-reused');
  }
  return presentDeed(seen);
}

function fromTheFuture(revision: number): InvalidInput {
  const fault = {
    code: 'invalid',
    sentence: 'based-on-future',
    params: { revision },
    field: 'basedOn',
  };
  return new InvalidInput('based-on-future', { revision }, [fault]);
}
