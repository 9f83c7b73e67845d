import { Injectable } from '@nestjs/common';
import type { Locale, SlotsBody, SlotsView } from '@pastille/contracts';
import { findSlots, type Plan } from '@pastille/scheduling';
import { describeSlot } from '@pastille/scheduling/sentences';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Forbidden } from '../../platform/http/errors.js';
import type { Immutable } from '../../platform/immutable.js';
import { findBoard } from '../commands/board-row.js';
import { WarmPlans } from '../commands/warm-plans.js';
import { sightOfRole } from '../planning.access.js';

/** The earliest slots and why them, for those whose program does not hold the plan. */
@Injectable()
export class ProposeSlots {
  constructor(
    private readonly dataSource: DataSource,
    private readonly warmPlans: WarmPlans,
    private readonly clock: Clock,
  ) {}

  async ask(who: Actor, boardId: string, question: SlotsBody): Promise<Immutable<SlotsView>> {
    // When everybody is free is everybody's agenda.
    if (sightOfRole(who.role) !== 'whole') throw new Forbidden('not-your-role');
    const { manager: tx } = this.dataSource;
    const { id, revision } = await findBoard(tx, boardId, who);
    const plan = await this.warmPlans.atLeast(tx, id, revision);
    const from = Math.max(question.from, this.clock.nowMinutes());
    return answer(plan, { ...question, from }, who.locale);
  }
}

function answer(plan: Plan, question: SlotsBody, locale: Locale): Immutable<SlotsView> {
  const { slots, reasonIfEmpty } = findSlots(plan, question);
  return {
    revision: plan.revision,
    slots: slots.map((slot) => ({ ...slot, sentences: describeSlot(plan, slot, locale) })),
    reasonIfEmpty: reasonIfEmpty && {
      ...reasonIfEmpty,
      message: describeSlot(plan, reasonIfEmpty, locale)[0] ?? '',
    },
  };
}
