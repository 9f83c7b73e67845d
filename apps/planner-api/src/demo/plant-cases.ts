import type { Intervention, LockMark, PlanningTask, Worksite } from '@pastille/scheduling';
import { dayOf, formatLocalDate, weekdayOf } from '@pastille/time';
import type { Clients } from './clients.js';
import { markAt, STATUS, type CompanyDraft } from './company-draft.js';
import { PLANTED } from './planted-cases.js';
import { SAVOIE } from './places.js';
import { sortTeam } from './place-work.js';
import { CREWS, resourceId, SALES } from './team.js';

/** Looks for bars and changes them in place; what is planted once is not taken again. */
export class Gardener {
  private readonly planted = new Set<string>(
    Object.values(PLANTED).flatMap((ids) => Object.values(ids)),
  );

  constructor(readonly draft: CompanyDraft) {}

  /** Open work of today or later that carries no case yet, in order of start. */
  openWork(fromDay: number): readonly Intervention[] {
    const from = this.draft.days.at(fromDay, 0);
    return this.draft.interventions
      .filter(
        (one) =>
          one.kind === 'work' &&
          one.state === 'open' &&
          one.start >= from &&
          !this.planted.has(one.id),
      )
      .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  }

  isPlanted(id: string | null): boolean {
    return id !== null && this.planted.has(id);
  }

  change(one: Intervention, to: Partial<Intervention>): Intervention {
    const { interventions } = this.draft;
    const after = { ...one, ...to };
    interventions.splice(interventions.indexOf(one), 1, after);
    return after;
  }

  lock(reason: string): LockMark {
    return { ...markAt(this.draft.days.at(this.draft.days.today - 4, 630)), reason };
  }
}

const has = (one: Intervention, key: string): boolean =>
  one.team.some((each) => each.resourceId === resourceId(key));
const overlap = (a: Intervention, b: Intervention): boolean => a.start < b.end && b.start < a.end;

function plantLockedStep(gardener: Gardener): void {
  const ids = PLANTED['LOCK-1'];
  const [before, locked] = gardener
    .openWork(gardener.draft.days.today)
    .filter((one) => one.worksiteId === ids.worksite);
  if (before) gardener.change(before, { id: ids.before });
  if (locked)
    gardener.change(locked, {
      id: ids.locked,
      lock: { time: gardener.lock('Le client prend sa journée'), team: null },
    });
}

function plantHold(gardener: Gardener): void {
  const { clients, days } = gardener.draft;
  const ids = PLANTED['HOLD-1'];
  const index = clients.findIndex(({ id }) => id === ids.client);
  const client = clients[index];
  if (client) clients[index] = { ...client, holdReason: 'Facture impayée depuis 60 jours' };
  const [next] = gardener.openWork(days.today).filter((one) => one.worksiteId === ids.worksite);
  if (next) gardener.change(next, { id: ids.intervention });
}

function plantCrane(gardener: Gardener): void {
  const ids = PLANTED['CRANE-1'];
  const block = gardener.draft.interventions.find(
    (one) => one.kind === 'block' && one.worksiteId === ids.worksite,
  );
  if (block) gardener.change(block, { id: ids.block });
}

/** The visitor's van is promised to the fitters as well. */
function plantDoubleVan(gardener: Gardener): void {
  const { draft } = gardener;
  const ids = PLANTED['DOUBLE-1'];
  const visits = draft.interventions.filter(
    (one) => one.kind === 'appointment' && one.state === 'open' && has(one, 'van-stove-2'),
  );
  for (const job of gardener
    .openWork(draft.days.today + 1)
    .filter((one) => has(one, 'van-stove-1'))) {
    const visit = visits.find((each) => overlap(each, job) && each.confirmed === null);
    if (!visit) continue;
    const van = { resourceId: ids.van, role: 'member', days: null } as const;
    gardener.change(job, { id: ids.first, team: sortTeam([...job.team, van]) });
    gardener.change(visit, { id: ids.second });
    return;
  }
}

/** Lent to the other crew for a week, and still on his own crew's job. */
function plantDoubleHelper(gardener: Gardener): void {
  const { draft } = gardener;
  const ids = PLANTED['DOUBLE-2'];
  const work = gardener.openWork(draft.days.today + 1);
  const own = work.filter((one) => has(one, 'antoine'));
  const pair = own
    .flatMap((first) =>
      work
        .filter(
          (second) =>
            has(second, 'van-pool-2') && !has(second, 'antoine') && overlap(first, second),
        )
        .map((second) => ({ first, second })),
    )
    .at(0);
  if (!pair) return;
  const { first, second } = pair;
  gardener.change(first, { id: ids.first });
  const helper = { resourceId: ids.helper, role: 'member', days: null } as const;
  gardener.change(second, { id: ids.second, team: sortTeam([...second.team, helper]) });
  const day = Math.floor(draft.days.halfAt(second.start) / 2);
  const monday = day - weekdayOf(day);
  const loan = {
    resourceId: ids.helper,
    from: formatLocalDate(monday),
    to: formatLocalDate(monday + 4),
  };
  const index = draft.resources.findIndex(({ id }) => id === resourceId('pool-2'));
  const crew = draft.resources[index];
  if (crew?.kind === 'crew') draft.resources[index] = { ...crew, members: [...crew.members, loan] };
}

/** The team was promised to the customer; one of them falls ill that very day. */
function plantSickLockedTeam(gardener: Gardener): void {
  const { draft } = gardener;
  const ids = PLANTED['LOCK-2'];
  const job = gardener
    .openWork(draft.days.today + 9)
    .find((one) => one.team.filter(({ resourceId: id }) => isStaff(draft, id)).length > 1);
  const ill = job?.team.find(({ role, resourceId: id }) => role === 'member' && isStaff(draft, id));
  if (!job || !ill) return;
  gardener.change(job, {
    id: ids.intervention,
    lock: { time: null, team: gardener.lock('Équipe promise au client') },
  });
  const evening = draft.days.at(Math.floor(draft.days.halfAt(job.start) / 2), 1080);
  draft.absences.push({
    id: ids.absence,
    resourceId: ill.resourceId,
    reason: 'sickness',
    start: job.start,
    end: Math.min(job.end, evening),
    note: null,
  });
}

const isStaff = (draft: CompanyDraft, id: string): boolean =>
  draft.resources.some((each) => each.id === id && each.kind === 'staff');

interface NextRed {
  readonly worksite: Worksite;
  readonly task: PlanningTask;
  readonly saturday: number;
}

/** The next red task of a worksite, on the Saturday after all that is planned of it. */
function nextRed({ draft }: Gardener, worksite: Worksite): NextRed | null {
  const { days } = draft;
  const placed = draft.interventions.filter((one) => one.worksiteId === worksite.id);
  const tasks = draft.tasks.filter((task) => task.worksiteId === worksite.id);
  const task = tasks.find(({ id }) => !placed.some((one) => one.taskId === id));
  if (!task || !worksite.start || tasks.some(({ override }) => override)) return null;
  const ends = placed.map((one) => Math.floor(days.halfAt(one.end) / 2));
  const wait = task.links.map(({ lag }) => ('elapsed' in lag ? Math.ceil(lag.elapsed / 1440) : 0));
  const lastDay = Math.max(days.today, dayOf(worksite.start.date), ...ends) + Math.max(0, ...wait);
  return { worksite, task, saturday: lastDay + 1 + ((5 - weekdayOf(lastDay + 1) + 7) % 7) };
}

/** A running worksite's, else the first of the coming ones. */
function plantSaturday(gardener: Gardener): void {
  const { draft } = gardener;
  const { days, worksites } = draft;
  const free = worksites.filter(({ id }) => !gardener.isPlanted(id));
  const [found] = [STATUS.running, STATUS.toPrepare]
    .flatMap((statusId) => free.filter((worksite) => worksite.statusId === statusId))
    .flatMap((worksite) => nextRed(gardener, worksite) ?? []);
  const crew = CREWS.find(({ key }) => resourceId(key) === found?.worksite.usualCrewId);
  const [lead, second] = (crew?.staff ?? []).map(resourceId);
  if (!found || lead === undefined || second === undefined) return;
  draft.interventions.push({
    ...blank(PLANTED['SAT-1'].intervention),
    kind: 'work',
    worksiteId: found.worksite.id,
    taskId: found.task.id,
    start: days.at(found.saturday, 480),
    end: days.at(found.saturday, 720),
    amount: { halfDays: 1 },
    team: sortTeam([
      { resourceId: lead, role: 'lead', days: null },
      { resourceId: second, role: 'member', days: null },
    ]),
    note: 'Samedi matin convenu avec le client.',
  });
}

export const blank = (id: string): Omit<Intervention, 'kind' | 'start' | 'end' | 'team'> => ({
  id,
  worksiteId: null,
  taskId: null,
  clientId: null,
  locationId: null,
  title: null,
  amount: null,
  lock: { time: null, team: null },
  state: 'open',
  actual: null,
  closed: null,
  arrival: null,
  confirmed: null,
  note: null,
  supplier: null,
  occurrence: null,
  published: null,
});

function plantAppointment(gardener: Gardener, clients: Clients): void {
  const { draft } = gardener;
  const { days, timetable } = draft;
  const leadId = resourceId(SALES);
  const wanted = { leadId, halfDays: 1, from: 2 * (days.today + 2) };
  const slot = timetable.earliest(
    wanted,
    ({ halves }) => (halves[0] ?? 1) % 2 === 0 && timetable.isFree(leadId, halves),
  );
  timetable.take(leadId, slot.halves);
  const town = SAVOIE.find(({ name }) => name === 'Tresserve');
  if (!town) throw new RangeError('no town');
  const { client, location } = clients.add(town);
  const mark = markAt(days.at(days.today - 1, 700));
  draft.interventions.push({
    ...blank(PLANTED['RDV-1'].intervention),
    kind: 'appointment',
    clientId: client.id,
    locationId: location.id,
    title: 'Visite technique piscine',
    start: slot.start,
    end: slot.start + 90,
    amount: { minutes: 90 },
    team: [{ resourceId: leadId, role: 'lead', days: null }],
    lock: { time: { ...mark, reason: 'Rendez-vous confirmé' }, team: null },
    arrival: { from: slot.start, to: slot.start + 120 },
    confirmed: mark,
  });
}

/** The last work before today, not closed: it stays orange and waits « à pointer ». */
function plantForgotten(gardener: Gardener): void {
  const { draft } = gardener;
  const over = draft.interventions.filter(
    (one) => one.kind === 'work' && one.state === 'done' && !gardener.isPlanted(one.id),
  );
  const last = over.reduce<Intervention | null>(
    (a, b) => (a === null || b.end > a.end ? b : a),
    null,
  );
  if (!last) return;
  gardener.change(last, {
    id: PLANTED['TRAY-1'].intervention,
    state: 'open',
    actual: null,
    closed: null,
  });
  const index = draft.tasks.findIndex(({ id }) => id === last.taskId);
  const task = draft.tasks[index];
  if (task) draft.tasks[index] = { ...task, finished: null };
}

/** Another id, and whatever else; those that wait for it wait for it still. */
export function renameTask(
  draft: CompanyDraft,
  id: string,
  to: Partial<PlanningTask> & { readonly id: string },
): void {
  for (const [index, task] of draft.tasks.entries()) {
    const links = task.links.map((link) =>
      link.predecessorId === id ? { ...link, predecessorId: to.id } : link,
    );
    draft.tasks[index] = { ...task, links, ...(task.id === id ? to : {}) };
  }
}

/** Dots that people set by hand, and that the plan contradicts. */
function plantHandMadeDots(gardener: Gardener): void {
  const { draft } = gardener;
  const mark = markAt(draft.days.at(draft.days.today - 2, 990));
  const colour = (id: string, to: string, status: 'planned' | 'done') => {
    renameTask(draft, id, { id: to, override: { ...mark, status } });
  };
  const provisional = draft.worksites.find(
    ({ start, statusId }) => start?.certainty === 'provisional' && statusId !== STATUS.contract,
  );
  const red = draft.tasks.find((task) => task.worksiteId === provisional?.id && task.order === 0);
  if (red) colour(red.id, PLANTED['MISS-1'].task, 'planned');
  const job = gardener
    .openWork(draft.days.today + 2)
    .find((one) => isNextStep(draft, one) && !gardener.isPlanted(one.worksiteId));
  if (!job?.taskId) return;
  gardener.change(job, { id: PLANTED['MISS-2'].intervention, taskId: PLANTED['MISS-2'].task });
  colour(job.taskId, PLANTED['MISS-2'].task, 'done');
}

/** The only open bar of the first task of its worksite that is not finished. */
function isNextStep(draft: CompanyDraft, one: Intervention): boolean {
  const first = draft.tasks
    .filter((task) => task.worksiteId === one.worksiteId)
    .find((task) => task.finished === null);
  return (
    first?.id === one.taskId &&
    draft.interventions.filter(({ taskId }) => taskId === one.taskId).length === 1
  );
}

function plantUnstaffed(gardener: Gardener): void {
  const job = gardener.openWork(gardener.draft.days.today + 12).at(-1);
  if (job) gardener.change(job, { id: PLANTED['UNSTAFFED-1'].intervention, team: [] });
}

function plantRace(gardener: Gardener): void {
  const [job] = gardener.openWork(gardener.draft.days.monday(1));
  if (job) gardener.change(job, { id: PLANTED['RACE-1'].intervention });
}

const REASONS = [
  'Date promise au client',
  'Le client prend sa journée',
  'Accès par le terrain du voisin, convenu',
  'Client absent le reste de la semaine',
  'Voisins prévenus pour ce jour-là',
  'Matériel livré la veille',
] as const;

/** One bar in five to come is locked, and says why. */
function lockSome(gardener: Gardener): void {
  const { draft } = gardener;
  for (const one of gardener.openWork(draft.days.today)) {
    if (!draft.random.chance(0.2)) continue;
    gardener.change(one, { lock: { time: gardener.lock(draft.random.pick(REASONS)), team: null } });
  }
}

export function plantCases(draft: CompanyDraft, clients: Clients): void {
  const gardener = new Gardener(draft);
  plantLockedStep(gardener);
  plantHold(gardener);
  plantCrane(gardener);
  plantDoubleVan(gardener);
  plantDoubleHelper(gardener);
  plantSickLockedTeam(gardener);
  plantForgotten(gardener);
  plantHandMadeDots(gardener);
  plantUnstaffed(gardener);
  plantSaturday(gardener);
  plantAppointment(gardener, clients);
  plantRace(gardener);
  lockSome(gardener);
}
