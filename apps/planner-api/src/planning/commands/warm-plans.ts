import { Injectable } from '@nestjs/common';
import { apply, compile, type Plan } from '@pastille/scheduling';
import { publicHolidays } from '@pastille/scheduling/calendar';
import type { EntityManager } from 'typeorm';
import { extentSince, revisionsSince } from '../../platform/change-log/change-log.js';
import { Clock } from '../../platform/clock.js';
import type { Holidays } from '../persistence/plan.mapper.js';
import { PlanRepository } from '../persistence/plan.repository.js';

/** One compiled plan is some megabytes: the boards asked for last are kept. */
const MOST_BOARDS = 16;
/** Above this, reading the tables is faster than catching up. */
const MOST_CHANGES = 5_000;
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;
const REGIONS = ['france', 'alsace-moselle', 'quebec'] as const;

interface WarmPlan {
  readonly plan: Plan;
  /** Whose holidays it carries. */
  readonly year: number;
}

/**
 * One compiled plan per board, in memory. A cache: it is brought forward from the change log, dropped
 * at any doubt, and rebuilt from the tables.
 */
@Injectable()
export class WarmPlans {
  /** In the order of last use. */
  private readonly plans = new Map<string, WarmPlan>();
  private readonly loading = new Map<string, Promise<Plan>>();

  constructor(
    private readonly repository: PlanRepository,
    private readonly clock: Clock,
  ) {}

  /** The plan at the revision of a board row that the caller has locked. */
  async at(tx: EntityManager, boardId: string, revision: number): Promise<Plan> {
    const start = await this.startFor(tx, boardId);
    const isPast = start.revision <= revision;
    return this.keepOrRead(tx, boardId, isPast ? await forward(tx, start, revision) : null);
  }

  /** For those who only look: at `revision`, or later where others were faster. */
  async atLeast(tx: EntityManager, boardId: string, revision: number): Promise<Plan> {
    const start = await this.startFor(tx, boardId);
    return this.keepOrRead(tx, boardId, await forward(tx, start, revision));
  }

  /** After COMMIT, what the command made of the plan. */
  offer(plan: Plan): void {
    const known = this.plans.get(plan.boardId);
    if (known && known.plan.revision < plan.revision) this.keep({ plan, year: known.year });
  }

  drop(boardId: string): void {
    this.plans.delete(boardId);
  }

  private async startFor(tx: EntityManager, boardId: string): Promise<Plan> {
    const known = this.plans.get(boardId);
    return known?.year === this.year() ? known.plan : this.load(tx, boardId);
  }

  private async keepOrRead(tx: EntityManager, boardId: string, plan: Plan | null): Promise<Plan> {
    // Not the shared reading: another one's may be from before this one's revision.
    const right = plan ?? (await this.read(tx, boardId));
    this.keep({ plan: right, year: this.year() });
    return right;
  }

  private keep(warm: WarmPlan): void {
    const { boardId, revision } = warm.plan;
    const known = this.plans.get(boardId);
    const newest =
      known && known.year === warm.year && known.plan.revision > revision ? known : warm;
    this.plans.delete(boardId);
    this.plans.set(boardId, newest);
    for (const oldest of this.plans.keys()) {
      if (this.plans.size <= MOST_BOARDS) break;
      this.plans.delete(oldest);
    }
  }

  /** Everyone who comes while a board is being read waits for the same reading. */
  private load(tx: EntityManager, boardId: string): Promise<Plan> {
    const running = this.loading.get(boardId);
    if (running) return running.catch(() => this.read(tx, boardId));
    const reading = this.read(tx, boardId).finally(() => this.loading.delete(boardId));
    this.loading.set(boardId, reading);
    return reading;
  }

  private async read(tx: EntityManager, boardId: string): Promise<Plan> {
    this.drop(boardId);
    return compile(await this.repository.load(tx, boardId, holidaysAround(this.year())));
  }

  private year(): number {
    return this.clock.now().getUTCFullYear();
  }
}

/** The plan at `revision` or later; `null` where the log cannot lead there. */
async function forward(tx: EntityManager, plan: Plan, revision: number): Promise<Plan | null> {
  if (plan.revision >= revision) return plan;
  const extent = await extentSince(tx, plan.boardId, plan.revision);
  if (extent.changes > MOST_CHANGES) return null;
  const revisions = await revisionsSince(tx, plan.boardId, plan.revision);
  const isWhole = revisions.every((one, index) => one.revision === plan.revision + 1 + index);
  if (!isWhole || plan.revision + revisions.length < revision) return null;
  return revisions.reduce((before, one) => apply(before, one.changes, one.revision), plan);
}

/** Of every region, so that a branch may change its own without a new plan. */
const holidaysAround = (year: number): Holidays =>
  Object.fromEntries(
    REGIONS.map((region) => [
      region,
      publicHolidays(region, year - YEARS_BACK, year + YEARS_AHEAD),
    ]),
  );
