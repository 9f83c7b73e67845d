import { Injectable } from '@nestjs/common';
import type { ConflictsView, Locale } from '@pastille/contracts';
import { conflicts, toSnapshot, type Conflict, type Plan } from '@pastille/scheduling';
import { describeConflict } from '@pastille/scheduling/sentences';
import { usualRange, withOccurrences } from '@pastille/scheduling/series';
import type { Minutes } from '@pastille/time';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Immutable } from '../../platform/immutable.js';
import { findBoard } from '../commands/board-row.js';
import { WarmPlans } from '../commands/warm-plans.js';
import { sightOfRole } from '../planning.access.js';
import { ownPartOf } from './own-work.js';

/** What was found on a plan at a minute. */
interface Found {
  readonly at: Minutes;
  /** With what comes again standing in it. */
  readonly shown: Plan;
  readonly conflicts: readonly Conflict[];
}

/**
 * What a person should know of a board, in sentences. A question of its own and no part of the plan:
 * it changes with the clock while the plan's text holds for a day, and boards compute it themselves.
 */
@Injectable()
export class GetConflicts {
  private readonly found = new WeakMap<Plan, Found>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly warmPlans: WarmPlans,
    private readonly clock: Clock,
  ) {}

  async ask(who: Actor, boardId: string): Promise<Immutable<ConflictsView>> {
    const { manager: tx } = this.dataSource;
    const { id, revision } = await findBoard(tx, boardId, who);
    const plan = await this.warmPlans.atLeast(tx, id, revision);
    const { at, shown, conflicts: all } = this.of(plan);
    const seen = sightOfRole(who.role) === 'whole' ? all : all.filter(ownOf(shown, who.userId));
    return { revision: plan.revision, at, conflicts: seen.map(sayIn(shown, who.locale)) };
  }

  private of(plan: Plan): Found {
    const at = this.clock.nowMinutes();
    const known = this.found.get(plan);
    if (known?.at === at) return known;
    const shown = withOccurrences(plan, usualRange(at)).plan;
    const found = { at, shown, conflicts: conflicts(shown, at) };
    this.found.set(plan, found);
    return found;
  }
}

const sayIn = (plan: Plan, locale: Locale) => (conflict: Conflict) => ({
  ...conflict,
  message: describeConflict(plan, conflict, locale),
});

/** Whoever sees a part of the plan hears of that part: nothing that would name what they do not see. */
function ownOf(plan: Plan, userId: string): (conflict: Conflict) => boolean {
  const part = ownPartOf(toSnapshot(plan), plan, userId);
  const own = new Set(
    [part.interventions, part.tasks, part.worksites].flatMap((list) => list.map(({ id }) => id)),
  );
  return ({ ids }) => ids.length > 0 && ids.every((id) => own.has(id));
}
