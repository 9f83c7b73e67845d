import type {
  Client,
  Intervention,
  Location,
  Plan,
  PlanningTask,
  Resource,
  Worksite,
} from '@pastille/scheduling';
import { clock } from '../../act-links/page/times.js';
import type { Span } from './spans.js';
import { tintOfTrade } from './tints.js';
import type { ToldWork } from './told-work.js';
import type { WeekGround } from './week-ground.js';
import type { WeekBlock } from './week-sheet.js';

const found = <T>(table: ReadonlyMap<string, T>, id: string | null | undefined): T | null =>
  (typeof id === 'string' ? table.get(id) : null) ?? null;

/** The first of several texts that says something. */
export const firstOf = (...texts: readonly (string | null | undefined)[]): string | null =>
  texts.find((text) => typeof text === 'string' && text.trim() !== '')?.trim() ?? null;

export interface About {
  readonly worksite: Worksite | null;
  readonly client: Client | null;
  readonly location: Location | null;
  readonly works: string | null;
  readonly task: string | null;
  readonly trade: string | null;
}

export function aboutOf({ records }: Plan, told: Intervention): About {
  const worksite = found(records.worksite, told.worksiteId);
  const task = found(records.task, told.taskId);
  const works = worksite && found(records.works, worksite.worksId);
  return {
    worksite,
    client: found(records.client, told.clientId ?? worksite?.clientId),
    location: found(records.location, told.locationId ?? worksite?.locationId),
    works: worksite && firstOf(works?.name, worksite.title),
    ...taskParts(records, told, task),
  };
}

const taskParts = (
  { taskKind }: Plan['records'],
  { title }: Intervention,
  task: PlanningTask | null,
): Pick<About, 'task' | 'trade'> => ({
  task: firstOf(title, task?.label),
  trade: found(taskKind, task?.kindId)?.trade ?? null,
});

/** The hours that matter: an arrival, a delivery, and work of less than a half-day. */
function timeOf({ plan, ask, words }: WeekGround, told: Intervention): string | null {
  const hour = (at: number): string => clock(ask.locale, plan.settings.zone, at);
  if (told.arrival) return words.arrival(hour(told.arrival.from), hour(told.arrival.to));
  if (told.kind === 'work' && told.amount && 'halfDays' in told.amount) return null;
  return hour(told.start);
}

const isProvisional = ({ told }: ToldWork, { worksite }: About): boolean =>
  told.kind === 'appointment'
    ? told.confirmed === null && told.occurrence === null
    : told.kind === 'work' && worksite?.start?.certainty === 'provisional';

/** « Éric, Malo »: first names are enough on a wall; machines and companies keep their whole name. */
export const shortName = (one: Resource): string =>
  one.kind === 'staff' ? (one.name.split(' ')[0] ?? one.name) : one.name;

export function namesOf(plan: Plan, ids: readonly string[]) {
  const all = ids.flatMap((id) => plan.records.resource.get(id) ?? []);
  return {
    people: all.filter(({ kind }) => kind !== 'equipment').map(shortName),
    things: all.filter(({ kind }) => kind === 'equipment').map(({ name }) => name),
  };
}

/** What is said first, and then what the row does not say already. */
type Saying = Pick<WeekBlock, 'title' | 'lines' | 'extra'>;

const told = (lines: readonly (string | null)[]): readonly string[] =>
  lines.flatMap((line) => firstOf(line) ?? []);

/** In the row of a person: whose job, what, where; then what is taken along. */
export function sayingForPerson(ground: WeekGround, work: ToldWork): Saying {
  const { plan, words } = ground;
  const about = aboutOf(plan, work.told);
  const goes = work.halves.flatMap((half) => half.goes);
  const title = firstOf(about.client?.name, about.works, about.task);
  const task = firstOf(about.task, about.works, words.kinds[work.told.kind]);
  return {
    title: title ?? words.kinds[work.told.kind],
    lines: told([
      [task === title ? null : task, about.location?.city].filter(Boolean).join(' · '),
      supplierOf(ground, work.told),
    ]),
    extra: firstOf(namesOf(plan, [...new Set(goes)]).things.join(', ')),
  };
}

/** In the row of a worksite: what, and who goes. */
export function sayingForWorksite(ground: WeekGround, work: ToldWork): Saying {
  const { plan, words } = ground;
  const about = aboutOf(plan, work.told);
  const goes = [...new Set(work.halves.flatMap((half) => half.goes))];
  const { people, things } = namesOf(plan, goes);
  const crew = goes.length === 0 ? words.nobody : null;
  const isElsewhere = about.worksite === null;
  return {
    title: about.task ?? words.kinds[work.told.kind],
    lines: told([
      isElsewhere ? [about.client?.name, about.location?.city].filter(Boolean).join(' · ') : null,
      people.join(', ') || crew,
      supplierOf(ground, work.told),
    ]),
    extra: firstOf(things.join(', ')),
  };
}

function supplierOf({ words }: WeekGround, { supplier }: Intervention): string | null {
  if (!supplier) return null;
  const { name, phone, orderNumber } = supplier;
  return [name, phone, orderNumber && words.order(orderNumber)].filter(Boolean).join(' · ');
}

/** A part of a bar on the sheet. */
export function blockOf(
  ground: WeekGround,
  work: ToldWork,
  { span, saying }: { readonly span: Span; readonly saying: Saying },
): WeekBlock {
  const about = aboutOf(ground.plan, work.told);
  const provisional = isProvisional(work, about);
  const time = timeOf(ground, work.told);
  return {
    ...{ from: span.from, to: span.to, face: work.told.kind },
    tint: tintOfTrade(about.trade),
    time,
    title: saying.title,
    lines: saying.lines,
    extra: saying.extra,
    isProvisional: provisional,
    isLocked: work.told.lock.time !== null,
    isDone: work.told.state === 'done',
    goesOn: { before: span.before, after: span.after },
  };
}
