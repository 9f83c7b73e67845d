import type {
  Client,
  Location,
  Plan,
  Resource,
  SupplierOrder,
  Worksite,
} from '@pastille/scheduling';
import type { DayWork } from './day-work.js';

/** What somebody must know to go there. */
export interface WorkFacts {
  /** What: own words, else the task, else the worksite. */
  readonly title: string;
  /** Where and for whom. */
  readonly worksite: string | null;
  readonly client: Pick<Client, 'name' | 'phone'> | null;
  readonly location: Location | null;
  readonly colleagues: readonly Pick<Resource, 'name' | 'phone'>[];
  readonly machines: readonly string[];
  readonly notes: readonly string[];
  readonly supplier: SupplierOrder | null;
}

function worksiteName(plan: Plan, worksite: Worksite): string {
  const client = plan.records.client.get(worksite.clientId)?.name;
  const works = worksite.worksId === null ? null : plan.records.works.get(worksite.worksId);
  const what = works?.name ?? worksite.title;
  return client && client !== what ? `${client} · ${what}` : what;
}

const found = <T>(table: ReadonlyMap<string, T>, id: string | null | undefined): T | null =>
  (typeof id === 'string' ? table.get(id) : null) ?? null;

/** The first of several names that is one. */
const firstOf = (...names: readonly (string | null | undefined)[]): string | null =>
  names.find((name) => typeof name === 'string' && name.trim() !== '') ?? null;

export function factsOf(plan: Plan, work: DayWork, resourceId: string): WorkFacts {
  const { told, goes } = work;
  const { records } = plan;
  const worksite = found(records.worksite, told.worksiteId);
  const client = found(records.client, told.clientId ?? worksite?.clientId);
  const others = goes
    .filter((id) => id !== resourceId)
    .flatMap((id) => found(records.resource, id) ?? []);
  const where = firstOf(worksite && worksiteName(plan, worksite), client?.name);
  return {
    title: firstOf(told.title, found(records.task, told.taskId)?.label, where) ?? '—',
    worksite: where,
    client,
    location: found(records.location, told.locationId ?? worksite?.locationId),
    colleagues: others.filter(({ kind }) => kind !== 'equipment'),
    machines: others.flatMap(machineName),
    notes: [told.note, worksite?.note].flatMap((note) => firstOf(note) ?? []),
    supplier: told.supplier,
  };
}

const machineName = (one: Resource): readonly string[] =>
  one.kind === 'equipment' ? [[one.name, one.model].filter(Boolean).join(' · ')] : [];

/** On one line, as a person writes it on an envelope. */
export function addressOf(location: Location | null): string | null {
  if (!location) return null;
  const town = [location.postalCode, location.city].filter(Boolean).join(' ');
  return [location.address ?? location.label, town].filter(Boolean).join(', ') || null;
}
