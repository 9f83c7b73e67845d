import { dayOfLocal, formatLocalDate, toLocal, type Minutes } from '@pastille/time';
import type { Move, PlanningCommand, RipplePolicy } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Accepted, Context } from '../decide/outcome.js';
import type { Intervention, Plan, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { conflicts } from '../rules/conflicts.js';
import { describeConflict } from '../sentences/describe-conflict.js';
import { describeViolation } from '../sentences/describe-violation.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const two = (value: number): string => String(value).padStart(2, '0');

/** A board on which a story of the trade is played, one act after the other, by Alice unless told otherwise. */
export class Board {
  plan: Plan;

  constructor(parts: Partial<Snapshot>) {
    this.plan = aPlan(parts);
  }

  /** The verdict, as the pointer shows it before the hand lets go; nothing is changed. */
  preview(command: PlanningCommand, context: Context = ALICE): Accepted {
    return accepted(decide(this.plan, command, context));
  }

  does(command: PlanningCommand, context: Context = ALICE): Accepted {
    const outcome = this.preview(command, context);
    this.plan = apply(this.plan, outcome.changes, this.plan.revision + 1);
    return outcome;
  }

  takesBack({ inverse }: Accepted, context: Context = ALICE): Accepted {
    return this.does({ type: 'undo', of: 'it', inverse, partial: false }, context);
  }

  /** The sentences with which an act is refused. */
  isToldNo(command: PlanningCommand, context: Context = ALICE): readonly string[] {
    const { violations } = refusal(decide(this.plan, command, context));
    const { zone } = this.plan.settings;
    return violations.map((one) => plain(describeViolation(one, 'fr', zone)));
  }

  bar(id: string): Intervention {
    const found = this.plan.intervention(id);
    if (!found) throw new Error(`no bar ${id}`);
    return found;
  }

  /** « 2026-11-23 08:00 – 2026-11-24 17:30 », on the clock of the board. */
  when(id: string): string {
    const { start, end } = this.bar(id);
    return `${this.clock(start)} – ${this.clock(end)}`;
  }

  clock(t: Minutes): string {
    const local = toLocal(this.plan.settings.zone, t);
    const minute = ((local % 1440) + 1440) % 1440;
    const date = formatLocalDate(dayOfLocal(local));
    return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  }

  team(id: string): readonly string[] {
    return this.bar(id).team.map(({ resourceId }) => resourceId);
  }

  /** What stands in the list of conflicts: code and bars. */
  worries({ now }: Context = ALICE): readonly string[] {
    return conflicts(this.plan, now).map(({ code, ids }) => [code, ...ids].join(' '));
  }

  /** The same as a person reads it. */
  reads({ now }: Context = ALICE): readonly string[] {
    return conflicts(this.plan, now).map((one) => plain(describeConflict(this.plan, one, 'fr')));
  }
}

export const aBoard = (parts: Partial<Snapshot> = {}): Board => new Board(parts);

/** A bar dragged to another day by the hand. */
export const drag = (
  interventionId: string,
  wall: string,
  ripple: RipplePolicy = 'links',
): Move => ({
  ...{ type: 'move', ripple, unlock: false },
  moves: [{ interventionId, start: at(wall), replace: null }],
});
