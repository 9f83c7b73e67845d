import type { Stop } from '../decide/outcome.js';
import type { Plan } from '../model/index.js';
import type { Bar, Push } from './bar.js';
import { earliest } from './earliest.js';
import { followersOf } from './followers.js';
import { linkPush } from './link-push.js';
import type { RippleOptions, Root } from './options.js';
import { peopleOf } from './people.js';
import { Queue } from './queue.js';
import { Scene } from './scene.js';
import { settle } from './settle.js';
import { successorsOf } from './successors.js';

/** A bar is looked at once; again only where a link runs backwards in time (FF, SF), and never without end. */
const MOST_VISITS = 16;

/** One ripple, from its roots to wherever it comes to rest. */
export class Flow {
  private readonly scene: Scene;
  private readonly queue = new Queue();
  private readonly stopped = new Map<string, Stop>();

  constructor(plan: Plan, options: RippleOptions) {
    this.scene = new Scene(plan, options);
  }

  run(roots: readonly Root[]): void {
    const { scene } = this;
    for (const root of roots) scene.addRoot(root);
    for (const id of scene.floors.keys()) {
      const record = scene.plan.intervention(id);
      if (record) this.queue.push(scene.barOf(record));
    }
    const waiting = scene.options.newLink ? scene.barsOfTask(scene.options.newLink.taskId) : [];
    for (const bar of waiting) this.queue.push(bar);
    for (const { after } of roots) this.spread(scene.barOf(after));
    for (let bar = this.queue.pop(); bar; bar = this.queue.pop()) this.visit(bar);
  }

  moved(): Bar[] {
    return [...this.scene.bars.values()].filter((bar) => !bar.isRoot && bar.push !== null);
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
    const slot = settle(this.scene, bar, need);
    if (slot === 'stays') return;
    if (slot === 'nowhere') {
      this.stop(bar, need);
      return;
    }
    bar.start = slot.start;
    bar.end = slot.end;
    bar.push = slot.push;
    this.scene.track(bar);
    this.spread(bar);
  }

  /** What links, and the act itself, ask of a bar; `null` where it may stay. */
  private needOf(bar: Bar): Push | null {
    const floor = this.scene.floors.get(bar.record.id) ?? -Infinity;
    const link = linkPush(this.scene, bar);
    if (link && link.to >= floor) return link;
    return floor > bar.start ? { to: floor, cause: 'asked', by: null } : link;
  }

  private stop({ record, start }: Bar, need: Push | null): void {
    const to = need?.to ?? start;
    const calendar = this.scene.calendarOf(record);
    const needed = earliest(calendar, record, to)?.start ?? to;
    const known = this.stopped.get(record.id)?.needed ?? needed;
    const stop = { interventionId: record.id, needed: Math.max(known, needed), actual: start };
    this.stopped.set(record.id, stop);
  }

  private spread(bar: Bar): void {
    const { scene } = this;
    const { plan } = scene;
    const task = bar.now.taskId === null ? undefined : plan.records.task.get(bar.now.taskId);
    for (const waiting of task ? successorsOf(plan, task) : []) {
      for (const one of scene.barsOfTask(waiting.task.id)) this.queue.push(one);
    }
    if (!scene.pushes) return;
    for (const resource of peopleOf(plan, bar.now)) {
      for (const one of followersOf(scene, bar, resource)) this.queue.push(one);
    }
  }
}
