import { Injectable } from '@nestjs/common';
import type { Plan } from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { findBoard } from '../commands/board-row.js';
import { WarmPlans } from '../commands/warm-plans.js';
import { sightOfRole, type Who } from '../planning.access.js';
import { ownPartOf } from './own-work.js';
import { defaultWindow, snapshotOfWindow } from './plan-window.js';

export interface PlanQuestion {
  readonly boardId: string;
  readonly from: Minutes | null;
  readonly to: Minutes | null;
  /** What the caller has already: `If-None-Match`. */
  readonly known: string | null;
}

export interface PlanText {
  readonly etag: string;
  /** `null`: what the caller has is right. */
  readonly json: string | null;
}

/** The plan of a window as JSON text, from the warm plan; the same text for all who see the same. */
@Injectable()
export class GetPlan {
  private readonly texts = new WeakMap<Plan, Map<string, string>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly warmPlans: WarmPlans,
    private readonly clock: Clock,
  ) {}

  async ask(who: Who, question: PlanQuestion): Promise<PlanText> {
    const { manager } = this.dataSource;
    const { id, revision } = await findBoard(manager, question.boardId, who);
    const view = this.viewOf(who, question);
    const etag = `W/"${revision}-${view}"`;
    if (question.known === etag) return { etag, json: null };
    const plan = await this.warmPlans.atLeast(manager, id, revision);
    return {
      etag: `W/"${plan.revision}-${view}"`,
      json: this.textOf(plan, view, { who, question }),
    };
  }

  /** What, beside the revision, decides what is seen: the window (which moves on by day) and the rights. */
  private viewOf(who: Who, { from, to }: PlanQuestion): string {
    const today = this.clock.now().toISOString().slice(0, 10);
    const rights = sightOfRole(who.role) === 'whole' ? 'whole' : who.userId;
    return `${from ?? today}-${to ?? 'end'}-${rights}`;
  }

  private textOf(
    plan: Plan,
    view: string,
    { who, question }: { readonly who: Who; readonly question: PlanQuestion },
  ): string {
    const texts = this.texts.get(plan) ?? new Map<string, string>();
    this.texts.set(plan, texts);
    const known = texts.get(view);
    if (known !== undefined) return known;
    const usual = defaultWindow(plan, this.clock.nowMinutes());
    const window = { from: question.from ?? usual.from, to: question.to };
    const snapshot = snapshotOfWindow(plan, window);
    const seen =
      sightOfRole(who.role) === 'whole' ? snapshot : ownPartOf(snapshot, plan, who.userId);
    const text = JSON.stringify(seen);
    if (texts.size >= MOST_TEXTS) texts.clear();
    texts.set(view, text);
    return text;
  }
}

const MOST_TEXTS = 4;
