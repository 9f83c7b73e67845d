import type { RecordTypes, Settings } from '@pastille/scheduling';

/** What stands in the plan before the import: as much of a plan as an import looks at. */
export interface Present {
  readonly settings: Settings;
  readonly records: {
    readonly [K in 'client' | 'location' | 'worksite' | 'status' | 'branch']: ReadonlyMap<
      string,
      RecordTypes[K]
    >;
  };
}

/** The first status that stands on the board: what a file of worksites most likely means. */
export function defaultStatusId(present: Present): string | null {
  const statuses = [...present.records.status.values()].sort((a, b) => a.order - b.order);
  return (statuses.find((status) => status.onBoard) ?? statuses[0])?.id ?? null;
}
