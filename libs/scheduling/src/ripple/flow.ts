import type { Stop } from '../decide/outcome.js';
import type { Plan } from '../model/index.js';
import type { Bar, Push } from './bar.js';
import { earliest } from './earliest.js';
import { behind, underRoot } from './followers.js';
import { precedes } from './line.js';
import { linkPush } from './link-push.js';
import type { RippleOptions, Root } from './options.js';
import { Queue } from './queue.js';
import { Scene } from './scene.js';
import { settle } from './settle.js';

/** A bar is looked at once; again only where a link runs backwards in time (FF, SF), and never without end. */
const MOST_VISITS = 16;

/** One ripple, from its roots to wherever it comes to rest. */
export class Flow {
  private readonly scene: Scene;
  private readonly queue = new Queue();
  /** The last by old start then id that was looked at. */
  private furthest: Bar | null = null;
  private readonly stopped = new Map<string, Stop>();

  constructor(plan: Plan, options: RippleOptions) {
    this.scene = new Scene(plan, options);
  }

  run(roots: readonly Root[]): void {
    const { scene } = this;
    const hands = roots.map((root) => scene.addRoot(root));
    for (const id of scene.floors.keys()) {
      const record = scene.plan.intervention(id);
      if (record) this.queue.push(scene.barOf(record));
    }
    const waiting = scene.options.newLink ? scene.barsOfTask(scene.options.newLink.taskId) : [];
    for (const bar of waiting) this.queue.push(bar);
    for (const root of hands) this.spread(root);
    for (let bar = this.queue.pop(); bar; bar = this.queue.pop()) {
      // Where a link led backwards in time, what comes after the bar may have been looked at already.
      const isFurther = !this.furthest || precedes(this.furthest.record, bar.record);
      if (isFurther) this.furthest = bar;
      this.visit(bar);
    }
  }

  /** What followed, in the order in which it was reached. */
  moved(): readonly Bar[] {
    const { moved } = this.scene;
    return moved.some(({ visits }) => visits > 1) ? [...new Set(moved)] : moved;
  }

  stops(): Stop[] {
    return [...this.stopped.values()];
  }

  private visit(bar: Bar): void {
    if (bar.isRoot || bar.visits >= MOST_VISITS) return;
    bar.visits += 1;
    const need = this.needOf(bar);
    if (bar.isObstacle) {
      if (need) this.stop(bar, need);
      return;
    }
    const found = settle(this.scene, bar, need);
    if (found === 'moves') {
      this.scene.track(bar);
      this.spread(bar);
    } else if (found === 'nowhere') this.stop(bar, need);
    else if (found !== 'stays') this.stop(bar, { to: found.unseen });
  }

  /** What links, and the act itself, ask of a bar; `null` where it may stay. */
  private needOf(bar: Bar): Push | null {
    const { floors } = this.scene;
    const floor = floors.size === 0 ? -Infinity : (floors.get(bar.record.id) ?? -Infinity);
    const knot = this.scene.knotOf(bar);
    const link = knot ? linkPush(this.scene, bar, knot) : null;
    if (link && link.to >= floor) return link;
    return floor > bar.start ? { to: floor, cause: 'asked', by: null } : link;
  }

  private stop(bar: Bar, need: Pick<Push, 'to'> | null): void {
    const { record, start } = bar;
    const to = need?.to ?? start;
    const calendar = this.scene.calendarOf(bar);
    const needed = earliest(calendar, record, to)?.start ?? to;
    const known = this.stopped.get(record.id)?.needed ?? needed;
    const stop = { interventionId: record.id, needed: Math.max(known, needed), actual: start };
    this.stopped.set(record.id, stop);
  }

  private spread(bar: Bar): void {
    const { scene, queue } = this;
    const knot = scene.knotOf(bar);
    if (knot) for (const one of scene.waitingFor(knot)) queue.push(one);
    if (!scene.pushes) return;
    const isFurthest = this.furthest === bar;
    for (const { strand, at } of scene.seatsOf(bar)) {
      if (bar.isRoot) underRoot(scene, bar, { strand, queue });
      else behind(scene, bar, { strand, at, queue, isFurthest });
    }
  }
}
