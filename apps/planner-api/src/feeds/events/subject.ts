import type {
  Client,
  Intervention,
  Location,
  Plan,
  PlanningTask,
  Worksite,
} from '@pastille/scheduling';

/** The records that an intervention, or a series, is about. */
export interface Subject {
  readonly worksite: Worksite | null;
  readonly task: PlanningTask | null;
  readonly client: Client | null;
  readonly location: Location | null;
}

export type Named = Pick<Intervention, 'worksiteId' | 'taskId' | 'clientId' | 'locationId'>;

const find = <T>(
  table: { get(id: string): T | undefined },
  id: string | null | undefined,
): T | null => (id === null || id === undefined ? undefined : table.get(id)) ?? null;

/** What it says itself comes before what its worksite says. */
export function subjectOf({ records }: Plan, one: Named): Subject {
  const task = find(records.task, one.taskId);
  const worksite = find(records.worksite, one.worksiteId ?? task?.worksiteId);
  return {
    task,
    worksite,
    client: find(records.client, one.clientId ?? worksite?.clientId),
    location: find(records.location, one.locationId ?? worksite?.locationId),
  };
}

/** The ids of those records: when one of them changes, the event says something else. */
export const idsOf = ({ worksite, task, client, location }: Subject): readonly string[] =>
  [worksite, task, client, location].flatMap((one) => one?.id ?? []);
