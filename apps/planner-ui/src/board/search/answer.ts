import type { Client, Intervention, Plan, Worksite } from '@pastille/scheduling';
import { onBoard, toPlan } from '@pastille/scheduling/worksites';
import type { Minutes } from '@pastille/time';
import { placeOf, taskOf, worksiteName } from '../view/names.js';
import type { Target } from './search-index.js';

/** « Quand venez-vous ? » */
export interface Answer {
  readonly target: Target;
  /** Open, not over yet; by start. */
  readonly next: readonly Intervention[];
  /** What was done last, or is over and not closed yet. */
  readonly last: Intervention | null;
  readonly worksites: readonly Worksite[];
  readonly client: Client | null;
  readonly phone: string | null;
  /** What is still red, or left. */
  readonly toPlan: number;
  readonly isOnBoard: boolean;
}

const NEXT = 3;

type Told = Pick<Answer, 'worksites' | 'client' | 'phone'> & {
  readonly all: readonly Intervention[];
};

const worksOf = (plan: Plan, worksites: readonly Worksite[]): readonly Intervention[] =>
  worksites.flatMap(({ id }) => plan.interventionsOfWorksite(id));

function ofWorksite(plan: Plan, worksite: Worksite | undefined): Told {
  const client = plan.records.client.get(worksite?.clientId ?? '') ?? null;
  const worksites = worksite ? [worksite] : [];
  return { worksites, client, phone: client?.phone ?? null, all: worksOf(plan, worksites) };
}

function ofClient(plan: Plan, id: string): Told {
  const client = plan.records.client.get(id) ?? null;
  const worksites = [...plan.records.worksite.values()].filter(({ clientId }) => clientId === id);
  const visits = [...plan.records.intervention.values()].filter(
    (one) => one.clientId === id && one.worksiteId === null && one.state !== 'cancelled',
  );
  const all = [...worksOf(plan, worksites), ...visits];
  return { worksites, client, phone: client?.phone ?? null, all };
}

function ofPlace(plan: Plan, town: string): Told {
  const worksites = [...plan.records.worksite.values()].filter(
    ({ locationId }) => placeOf(plan, locationId) === town,
  );
  return { worksites, client: null, phone: null, all: worksOf(plan, worksites) };
}

/** Their own, and their crews'. */
function ofResource(plan: Plan, id: string): Told {
  const crews = [...plan.records.resource.values()].filter(
    (one) => one.kind === 'crew' && one.members.some(({ resourceId }) => resourceId === id),
  );
  const all = [id, ...crews.map((crew) => crew.id)].flatMap((each) =>
    plan.interventionsOfResource(each),
  );
  const phone = plan.records.resource.get(id)?.phone ?? null;
  return { worksites: [], client: null, phone, all: [...new Set(all)] };
}

function ofTask(plan: Plan, id: string): Told {
  const task = plan.records.task.get(id);
  const told = ofWorksite(plan, plan.records.worksite.get(task?.worksiteId ?? ''));
  return { ...told, all: plan.interventionsOfTask(id) };
}

const NOTHING: Told = { worksites: [], client: null, phone: null, all: [] };

function ofVisit(plan: Plan, id: string): Told {
  const one = plan.intervention(id);
  if (!one) return NOTHING;
  const told = ofWorksite(plan, plan.records.worksite.get(one.worksiteId ?? ''));
  const client = plan.records.client.get(one.clientId ?? '') ?? told.client;
  return { ...told, client, phone: one.supplier?.phone ?? client?.phone ?? null, all: [one] };
}

function toldOf(plan: Plan, { kind, id }: Target): Told {
  switch (kind) {
    case 'worksite':
      return ofWorksite(plan, plan.records.worksite.get(id));
    case 'client':
      return ofClient(plan, id);
    case 'place':
      return ofPlace(plan, id);
    case 'resource':
      return ofResource(plan, id);
    case 'task':
      return ofTask(plan, id);
    case 'visit':
      return ofVisit(plan, id);
  }
}

function leftToPlan(plan: Plan, { kind, id }: Target, worksites: readonly Worksite[]): number {
  const items = toPlan(plan);
  if (kind === 'task') return items.filter(({ task }) => task.id === id).length;
  if (kind === 'visit' || kind === 'resource') return 0;
  const ids = new Set(worksites.map((worksite) => worksite.id));
  return items.filter(({ worksite }) => ids.has(worksite.id)).length;
}

const byStart = (a: Intervention, b: Intervention): number =>
  a.start - b.start || (a.id < b.id ? -1 : 1);

/** What to say on the phone of what was found. */
export function answerOf(plan: Plan, target: Target, now: Minutes): Answer {
  const { all, worksites, client, phone } = toldOf(plan, target);
  const next = all.filter(({ state, end }) => state === 'open' && end > now).sort(byStart);
  const over = all.filter(({ state, end }) => state === 'done' || (state === 'open' && end <= now));
  return {
    target,
    next: next.slice(0, NEXT),
    last: over.sort((a, b) => a.end - b.end).at(-1) ?? null,
    worksites,
    client,
    phone,
    toPlan: leftToPlan(plan, target, worksites),
    isOnBoard: worksites.length === 0 || worksites.some((worksite) => onBoard(plan, worksite)),
  };
}

/** « Mme Roux · Annecy »: of a visit that belongs to no worksite. */
function contextOfVisit(plan: Plan, id: string): string {
  const one = plan.intervention(id);
  const client = plan.records.client.get(one?.clientId ?? '')?.name;
  return [client, placeOf(plan, one?.locationId ?? null)].filter(Boolean).join(' · ');
}

/** What stands under the name of a hit: whose it is, and where. */
export function contextOf(plan: Plan, { target, worksites }: Answer): string {
  const [worksite] = worksites;
  if (target.kind === 'place' || target.kind === 'client' || target.kind === 'resource') return '';
  if (!worksite) return contextOfVisit(plan, target.id);
  const place = placeOf(plan, worksite.locationId);
  const name = target.kind === 'worksite' ? worksite.reference : worksiteName(plan, worksite);
  return [name, place].filter(Boolean).join(' · ');
}

/** What an intervention is about where the hit does not say it: the task on a worksite, else the worksite. */
export function whatOf(plan: Plan, { kind }: Target, one: Intervention): string | null {
  const task = taskOf(plan, one)?.label ?? one.title;
  if (kind === 'task' || kind === 'visit') return null;
  if (kind === 'worksite') return task;
  const worksite = plan.records.worksite.get(one.worksiteId ?? '');
  return [task, worksite ? worksiteName(plan, worksite) : null].filter(Boolean).join(' · ') || null;
}
