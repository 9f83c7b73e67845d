import { formatLocalDate, type LocalDate } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type {
  Absence,
  Assignment,
  Crew,
  Intervention,
  Plan,
  ResourceId,
  WorksiteId,
} from '../model/index.js';
import type { AgendaIncludes, AgendaScope } from './agenda-query.js';

/** What is asked of a day: whose worksite it is on, and who goes there. */
export interface DayOfWork {
  readonly worksiteId: WorksiteId | null;
  readonly team: readonly Assignment[];
  readonly date: LocalDate;
}

const membersOn = ({ members }: Crew, date: LocalDate): readonly ResourceId[] =>
  members.flatMap(({ resourceId, from, to }) =>
    (from === null || from <= date) && (to === null || to >= date) ? [resourceId] : [],
  );

/** Those of a team who stand on it that day, crews unresolved. */
const assignedOn = (team: readonly Assignment[], date: LocalDate): readonly ResourceId[] =>
  team.flatMap(({ resourceId, days }) =>
    days === null || days.includes(date) ? [resourceId] : [],
  );

/** Who and what goes that day, a crew as its members of that day; each once. */
export function goesOn(
  plan: Plan,
  team: readonly Assignment[],
  date: LocalDate,
): readonly ResourceId[] {
  const ids = assignedOn(team, date).flatMap((id) => {
    const one = plan.records.resource.get(id);
    return one?.kind === 'crew' ? membersOn(one, date) : [id];
  });
  return ids.length > 1 ? [...new Set(ids)] : ids;
}

/** Whether an agenda tells of a day of work. */
export type IsTold = (day: DayOfWork) => boolean;

function ofCrew(plan: Plan, crew: Crew, includes: AgendaIncludes): IsTold {
  return ({ team, date }) => {
    if (includes.own && assignedOn(team, date).includes(crew.id)) return true;
    if (!includes.crew) return false;
    const members = membersOn(crew, date);
    return goesOn(plan, team, date).some((id) => members.includes(id));
  };
}

function ofPerson(plan: Plan, personId: ResourceId, includes: AgendaIncludes): IsTold {
  const crews = [...plan.records.resource.values()].filter(
    (one) => one.kind === 'crew' && one.members.some(({ resourceId }) => resourceId === personId),
  );
  const matesOf = crews.flatMap((one) =>
    one.kind === 'crew'
      ? [{ crew: one, tells: ofCrew(plan, one, { ...includes, own: true }) }]
      : [],
  );
  return (day) => {
    if (goesOn(plan, day.team, day.date).includes(personId)) return includes.own;
    if (!includes.crew) return false;
    return matesOf.some(
      ({ crew, tells }) => membersOn(crew, day.date).includes(personId) && tells(day),
    );
  };
}

/** Nobody's agenda is asked for: the record is gone. */
const NOTHING: IsTold = () => false;

/** What an agenda of that scope tells, on a plan. */
export function toldTo(plan: Plan, scope: AgendaScope, includes: AgendaIncludes): IsTold {
  switch (scope.type) {
    case 'company':
      return () => includes.own;
    case 'worksite':
      return ({ worksiteId }) => includes.own && worksiteId === scope.id;
    case 'crew': {
      const crew = plan.records.resource.get(scope.id);
      return crew?.kind === 'crew' ? ofCrew(plan, crew, includes) : NOTHING;
    }
    case 'person':
      return plan.records.resource.has(scope.id) ? ofPerson(plan, scope.id, includes) : NOTHING;
  }
}

/** What is asked of a whole bar. */
export type BarOfWork = Omit<DayOfWork, 'date'> & Pick<Intervention, 'start' | 'end'>;

/** A bar of years tells by its first two what it tells. */
const MOST_DAYS = 730;

/** Whether an agenda tells of a bar on any of the days that it spans, worked or not. */
export function agendaOf(
  plan: Plan,
  scope: AgendaScope,
  includes: AgendaIncludes,
): (bar: BarOfWork) => boolean {
  const isTold = toldTo(plan, scope, includes);
  const { zone } = plan.settings;
  return ({ worksiteId, team, start, end }) => {
    const first = dayIn(zone, start);
    const last = Math.min(dayIn(zone, Math.max(start, end - 1)), first + MOST_DAYS);
    for (let day = first; day <= last; day += 1) {
      if (isTold({ worksiteId, team, date: formatLocalDate(day) })) return true;
    }
    return false;
  };
}

/** The people whose absences and on-call weeks belong to an agenda on a day; `null`: everybody's. */
export function peopleOf(
  plan: Plan,
  scope: AgendaScope,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): ReadonlySet<ResourceId> | null {
  switch (scope.type) {
    case 'company':
      return null;
    case 'worksite':
      return new Set();
    case 'person':
      return new Set([scope.id]);
    case 'crew': {
      const crew = plan.records.resource.get(scope.id);
      const members = crew?.kind === 'crew' ? crew.members : [];
      return new Set(
        members.flatMap((one) =>
          (one.from === null || one.from <= to) && (one.to === null || one.to >= from)
            ? [one.resourceId]
            : [],
        ),
      );
    }
  }
}

/** Whether an agenda tells of somebody’s time off, or of a closing of the company (`resourceId: null`). */
export function offOf(
  plan: Plan,
  scope: AgendaScope,
  includes: AgendaIncludes,
): (off: Pick<Absence, 'resourceId' | 'start' | 'end'>) => boolean {
  const dateOf = (t: number): LocalDate => formatLocalDate(dayIn(plan.settings.zone, t));
  return ({ resourceId, start, end }) => {
    if (!includes.absences || scope.type === 'worksite') return false;
    if (resourceId === null) return true;
    const people = peopleOf(plan, scope, { from: dateOf(start), to: dateOf(end - 1) });
    return people === null || people.has(resourceId);
  };
}
