import { workedPieces } from '../calendar/worked-pieces.js';
import type { Piece } from '../calendar/working-calendar.js';
import type { Intervention, Plan } from '../model/index.js';
import { everyoneOn, presence } from './presence.js';

/** The first stretch on which too few people come, and how many they are. */
export interface TooFew {
  readonly piece: Piece;
  readonly wanted: number;
  readonly present: number;
}

/** How many of ours come, by half-day; `null` where a subcontractor comes with as many as it takes. */
function presentByHalf(plan: Plan, bar: Intervention): ReadonlyMap<number, number> | null {
  const present = new Map<number, number>();
  for (const resource of everyoneOn(plan, bar)) {
    if (resource.kind === 'subcontractor') return null;
    if (resource.kind !== 'staff') continue;
    for (const half of new Set(presence(plan, resource, bar).map((piece) => piece.half))) {
      present.set(half, (present.get(half) ?? 0) + 1);
    }
  }
  return present;
}

/** Whether as many of ours as are wanted are named themselves, for all its days: nearly always. */
function isSurelyEnough(plan: Plan, { team }: Intervention, wanted: number): boolean {
  const sure = new Set<string>();
  for (const { resourceId, days } of team) {
    if (days === null && plan.records.resource.get(resourceId)?.kind === 'staff') {
      sure.add(resourceId);
    }
  }
  return sure.size >= wanted;
}

/** Where a bar has fewer people than its task wants; `null` where they are enough. */
export function tooFewOn(plan: Plan, bar: Intervention): TooFew | null {
  const task = bar.taskId === null ? undefined : plan.records.task.get(bar.taskId);
  if (!task || isSurelyEnough(plan, bar, task.people)) return null;
  const present = presentByHalf(plan, bar);
  if (!present) return null;
  for (const piece of workedPieces(plan, bar)) {
    const count = present.get(piece.half) ?? 0;
    if (count < task.people) return { piece, wanted: task.people, present: count };
  }
  return null;
}
