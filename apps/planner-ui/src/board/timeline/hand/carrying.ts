import type { Intervention, Plan, PlanningCommand } from '@pastille/scheduling';
import type { BoardContextValue } from '../../board-context.js';
import { standing } from '../../selection/act-on-many.js';
import type { BarAt } from '../../selection/selected.js';
import type { Axis, AxisMinutes } from '../axis.js';
import { surveyOf, type Survey } from '../survey.js';
import { verdictSignal } from '../verdict.js';
import { heldCommand, type Grip } from './held-command.js';
import { liftMirror, type Mirror } from './mirror.js';
import { edgeScrollOf, type EdgeScroll } from './scroll-at-edge.js';

/** What the hand reads anew in each frame. */
export interface Ground {
  readonly board: BoardContextValue;
  readonly axis: Axis;
  readonly isWorksites: boolean;
  readonly pushes: boolean;
}

export interface Taking {
  readonly root: HTMLElement;
  readonly bar: BarAt;
  /** All that the gesture acts on, that bar among them. */
  readonly ids: readonly string[];
  readonly grip: Grip;
  readonly x: number;
  readonly y: number;
  /** Stands on its line because its crew does: it goes along, but not to another line. */
  readonly keepsRow: boolean;
}

interface Judged {
  readonly shift: AxisMinutes;
  readonly rowId: string;
  readonly pushes: boolean;
  readonly plan: Plan;
}

const isSame = (a: Judged, b: Judged): boolean =>
  a.shift === b.shift && a.rowId === b.rowId && a.pushes === b.pushes && a.plan === b.plan;

/**
 * Bars in the hand. Whatever the pointer does between two frames costs nothing; a frame moves the copies
 * by a transform, and judges only where the place on the grid is another one than in the frame before.
 */
export class Carrying {
  private point: { readonly x: number; readonly y: number };
  private survey: Survey | null;
  private frame = 0;
  private judged: Judged | null = null;
  private readonly mirror: Mirror;
  private readonly scroll: EdgeScroll;
  private readonly start: AxisMinutes;
  private readonly stop = new AbortController();

  constructor(
    private readonly taking: Taking,
    private readonly ground: () => Ground,
  ) {
    const { root, ids, bar, x, y } = taking;
    this.point = { x, y };
    this.survey = surveyOf(root);
    this.start = this.survey?.axisAt(x) ?? 0;
    this.mirror = liftMirror(root, { ids, rowId: bar.rowId, grip: taking.grip });
    this.scroll = edgeScrollOf(root);
    const { signal } = this.stop;
    const lost = (): void => {
      this.survey = null;
      this.again();
    };
    root.addEventListener('scroll', lost, { capture: true, passive: true, signal });
    ground().board.store.hold(bar.interventionId);
  }

  moveTo(x: number, y: number): void {
    this.point = { x, y };
    this.again();
  }

  /** Something else than the pointer may have changed: Alt, or the plan. */
  readonly again = (): void => {
    this.frame ||= requestAnimationFrame(this.draw);
  };

  /** Puts everything back; what was last judged, if that still holds. */
  putDown(): PlanningCommand | null {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.draw();
    const command = verdictSignal.get()?.command ?? null;
    this.letGo();
    return command;
  }

  letGo(): void {
    cancelAnimationFrame(this.frame);
    this.stop.abort();
    this.mirror.putDown();
    this.ground().board.store.hold(null);
    verdictSignal.set(null);
  }

  private readonly draw = (): void => {
    this.frame = 0;
    if (this.stop.signal.aborted) return;
    const { x, y } = this.point;
    const { grip, root } = this.taking;
    this.mirror.carry(grip, x - this.taking.x, y - this.taking.y);
    if (this.scroll(x, y)) {
      this.survey = null;
      this.again();
    }
    this.survey ??= surveyOf(root);
    if (this.survey) this.judgeAt(this.survey);
  };

  private placeIn(survey: Survey): Judged {
    const { board, axis, isWorksites, pushes } = this.ground();
    const { grip, bar, keepsRow } = this.taking;
    const { x, y } = this.point;
    const shift = Math.round((survey.axisAt(x) - this.start) / axis.step) * axis.step;
    const staysOnRow = grip !== 'move' || isWorksites || keepsRow;
    const rowId = staysOnRow ? bar.rowId : (survey.laneAt(y)?.rowId ?? bar.rowId);
    return { shift, rowId, pushes, plan: board.plan };
  }

  private judgeAt(survey: Survey): void {
    const place = this.placeIn(survey);
    if (this.judged && isSame(this.judged, place)) return;
    this.judged = place;
    const { shift, rowId, pushes, plan } = place;
    const { board, axis } = this.ground();
    const { grip, bar } = this.taking;
    const held = this.held(plan);
    const carry = { grip, shift, fromRow: bar.rowId, toRow: rowId, pushes };
    const command = held.length > 0 ? heldCommand({ plan, axis }, held, carry) : null;
    const subject = { interventionId: bar.interventionId };
    verdictSignal.set(command && { subject, command, outcome: board.store.judge(command), rowId });
  }

  /** Those that still stand; none where the one in the hand is gone. */
  private held(plan: Plan): readonly Intervention[] {
    const ones = standing(plan, this.taking.ids);
    return ones.some(({ id }) => id === this.taking.bar.interventionId) ? ones : [];
  }
}
