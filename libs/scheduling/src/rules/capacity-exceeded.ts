import type { DayNumber } from '@pastille/time';
import { workedPieces } from '../calendar/worked-pieces.js';
import type { Intervention, Plan } from '../model/index.js';
import { NOBODY } from '../plan/nobody.js';
import { barsWithin, laneOfList } from '../plan/lanes.js';
import { localDaysOf } from '../plan/local-days.js';
import type { Conflict } from './conflict.js';
import { freePeople } from './free-people.js';
import { conflictOf, type Rule, type Scene } from './rule.js';

/** The bars without anybody on one local day, by branch. */
function wantingOn({ plan, now }: Scene, day: DayNumber): ReadonlyMap<string, Intervention[]> {
  const days = localDaysOf(plan.settings.zone);
  const found = new Map<string, Intervention[]>();
  const lane = laneOfList(plan.interventionsOfResource(NOBODY), NOBODY);
  for (const bar of barsWithin(lane, days.midnight(day), days.midnight(day + 1))) {
    if (bar.state !== 'open' || bar.kind !== 'work' || bar.end <= now) continue;
    if (!workedPieces(plan, bar).some(({ half }) => Math.floor(half / 2) === day)) continue;
    const branch = branchOf(plan, bar);
    const list = found.get(branch);
    if (list) list.push(bar);
    else found.set(branch, [bar]);
  }
  return found;
}

/** Whose people would do it. */
export function branchOf({ records, settings }: Plan, { worksiteId }: Intervention): string {
  const worksite = worksiteId === null ? undefined : records.worksite.get(worksiteId);
  return worksite?.branchId ?? settings.mainBranchId;
}

/** How many people bars without anybody wait for. */
export function peopleWanted(plan: Plan, bars: readonly Intervention[]): number {
  let sum = 0;
  for (const { taskId } of bars) {
    sum += Math.max(1, (taskId === null ? undefined : plan.records.task.get(taskId)?.people) ?? 1);
  }
  return sum;
}

/**
 * On one day of one branch, work without anybody wants more people than have nothing on that day: who
 * is to do it cannot be found, whatever their trade. Worth knowing, weeks ahead.
 */
export const capacityExceeded: Rule = {
  code: 'capacity-exceeded',
  over: 'day',
  judge(scene, day) {
    const { plan } = scene;
    const days = localDaysOf(plan.settings.zone);
    const found: Conflict[] = [];
    for (const [subject, bars] of wantingOn(scene, day)) {
      const wanted = peopleWanted(plan, bars);
      if (freePeople(plan, { branchId: subject, day, enough: wanted }) >= wanted) continue;
      const ids = bars.map(({ id }) => id);
      const of = { subject, ids, from: days.midnight(day), to: days.midnight(day + 1) };
      const told = conflictOf({ code: 'capacity-exceeded', severity: 'info', ...of });
      // The same bars may be too many on several days, of which a change cures one.
      found.push({ ...told, key: `${told.key} ${day}` });
    }
    return found;
  },
};
