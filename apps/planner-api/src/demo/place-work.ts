import type { Assignment, Intervention, PlanningTask } from '@pastille/scheduling';
import { markAt, type CompanyDraft } from './company-draft.js';
import { demoId } from './demo-id.js';
import { resourceId, type CrewPlan } from './team.js';
import type { Slot } from './timetable.js';
import type { Step } from './trades.js';

/** Leads first, then by id: the order in which the engine keeps a team. */
export function sortTeam(team: readonly Assignment[]): Assignment[] {
  const rank = ({ role }: Assignment) => (role === 'lead' ? 0 : 1);
  return [...team].sort((a, b) => rank(a) - rank(b) || (a.resourceId < b.resourceId ? -1 : 1));
}

const member = (id: string): Assignment => ({ resourceId: id, role: 'member', days: null });

export interface Placed {
  readonly slot: Slot;
  readonly team: readonly Assignment[];
}

/** What of a step is placed at once, and from which half-day on. */
export interface Part {
  readonly task: PlanningTask;
  readonly step: Step;
  readonly crew: CrewPlan;
  readonly halfDays: number;
  readonly from: number;
}

/** Somebody leading a part of the work at some time. */
interface Attempt {
  readonly part: Part;
  readonly leadId: string;
  readonly slot: Slot;
}

/**
 * The crew's people who are free in the slot, as many as the step needs, and one more hand on a job of
 * a day or longer; `null` when too few are.
 */
function peopleFree(
  { timetable }: CompanyDraft,
  { part, leadId, slot }: Attempt,
): readonly Assignment[] | null {
  const { crew, step } = part;
  const others = [...crew.staff, ...crew.helpers].map(resourceId).filter((id) => id !== leadId);
  const needed = step.people - 1;
  const welcome = needed > 0 && part.halfDays > 1 ? needed + 1 : needed;
  const free = others.filter((id) => timetable.isFree(id, slot.halves)).slice(0, welcome);
  return free.length >= needed ? free.map(member) : null;
}

function teamFree(draft: CompanyDraft, attempt: Attempt): readonly Assignment[] | null {
  const { part, leadId, slot } = attempt;
  if (!draft.timetable.isFree(leadId, slot.halves)) return null;
  const things = [part.crew.van, ...part.step.machines].map(resourceId);
  if (!things.every((id) => draft.timetable.isFree(id, slot.halves))) return null;
  const people = peopleFree(draft, attempt);
  return (
    people &&
    sortTeam([{ resourceId: leadId, role: 'lead', days: null }, ...people, ...things.map(member)])
  );
}

/** The crew's first free lead wins; the next ones stand in for him. */
function findCrewSlot(draft: CompanyDraft, part: Part): Placed {
  const found = part.crew.staff.map((key): Placed => {
    const leadId = resourceId(key);
    const wanted = { leadId, halfDays: part.halfDays, from: part.from };
    const slot = draft.timetable.earliest(
      wanted,
      (each) => teamFree(draft, { part, leadId, slot: each }) !== null,
    );
    return { slot, team: teamFree(draft, { part, leadId, slot }) ?? [] };
  });
  // A day's delay is worth having the crew's own lead.
  return found.reduce((a, b) => (b.slot.start < a.slot.start - 2880 ? b : a));
}

/** A subcontractor takes several jobs at once: overlaps are his affair. */
function findSubcontractorSlot(draft: CompanyDraft, part: Part, key: string): Placed {
  const leadId = resourceId(key);
  const slot = draft.timetable.earliest(
    { leadId, halfDays: part.halfDays, from: part.from },
    () => true,
  );
  return { slot, team: [{ resourceId: leadId, role: 'lead', days: null }] };
}

/** When the part could be done first, by whom. */
export function findSlot(draft: CompanyDraft, part: Part): Placed {
  return part.step.by === null
    ? findCrewSlot(draft, part)
    : findSubcontractorSlot(draft, part, part.step.by);
}

export function placeWork(draft: CompanyDraft, part: Part, { slot, team }: Placed): Intervention {
  const { task, step, halfDays } = part;
  if (step.by === null)
    for (const { resourceId: id } of team) draft.timetable.take(id, slot.halves);
  const isOver = slot.end <= draft.days.at(draft.days.today, 0);
  const amount = { halfDays };
  const intervention: Intervention = {
    id: demoId(`intervention:${draft.interventions.length}`),
    kind: 'work',
    worksiteId: task.worksiteId,
    taskId: task.id,
    clientId: null,
    locationId: null,
    title: null,
    start: slot.start,
    end: slot.end,
    amount,
    team,
    lock: { time: null, team: null },
    state: isOver ? 'done' : 'open',
    actual: isOver ? amount : null,
    closed: isOver ? markAt(slot.end) : null,
    arrival: null,
    confirmed: null,
    note: null,
    supplier: null,
    occurrence: null,
    published: null,
  };
  draft.interventions.push(intervention);
  return intervention;
}
