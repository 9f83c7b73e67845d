import { Injectable } from '@nestjs/common';
import type { CommandBody } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Forbidden } from '../../platform/http/errors.js';
import { findBoard } from '../commands/board-row.js';
import { decideBody } from '../commands/decide-body.js';
import { ruleViolated } from '../commands/rule-violated.js';
import { WarmPlans } from '../commands/warm-plans.js';
import { mayCommand, mayUnlockOthers, type Who } from '../planning.access.js';
import { presentAccepted, type Answer } from '../presenters/command-answer.js';

/** What a command would do now, without doing it: for those whose browser does not hold the plan. */
@Injectable()
export class PreviewCommand {
  constructor(
    private readonly dataSource: DataSource,
    private readonly warmPlans: WarmPlans,
    private readonly clock: Clock,
  ) {}

  async ask(who: Who, boardId: string, command: CommandBody): Promise<Answer> {
    const { manager: tx } = this.dataSource;
    const { id, revision } = await findBoard(tx, boardId, who);
    const plan = await this.warmPlans.atLeast(tx, id, revision);
    if (!mayCommand(who, command, plan)) throw new Forbidden('not-your-role');
    const actor = { id: who.userId, name: who.name, mayUnlockOthers: mayUnlockOthers(who) };
    const context = { now: this.clock.nowMinutes(), actor };
    const outcome = await decideBody(command, who, { tx, plan, context });
    if (outcome.status === 'refused') throw ruleViolated(outcome, plan);
    return presentAccepted(outcome, { revision: plan.revision, commandId: null });
  }
}
