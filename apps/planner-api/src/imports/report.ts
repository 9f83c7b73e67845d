import type { ImportView } from '@pastille/contracts';
import type { PlannedImport } from './changes/plan-changes.js';
import type { AreaDraft, WorksiteDraft } from './drafts/draft.js';
import { faultAt, type Fault, type FaultKey } from './fault.js';
import type { Sample } from './mapping/guess-mapping.js';
import type { ImportReport } from './persistence/import-jobs.js';
import type { FileReading } from './read-file.js';

const SAMPLES = 3;
const FIRST_FAULTS = 50;
const PREVIEWED = 20;
const SAMPLE_LENGTH = 120;

const NOTHING = { created: 0, updated: 0, unchanged: 0, clients: 0, locations: 0 };

/** A few different values of each column, to recognise it by. */
export function columnsOf({ columns, rows }: Sample): ImportView['columns'] {
  return columns.map((name, index) => {
    const samples = new Set<string>();
    for (const row of rows) {
      const value = (row[index] ?? '').trim();
      if (value !== '') samples.add(value.slice(0, SAMPLE_LENGTH));
      if (samples.size === SAMPLES) break;
    }
    return { name, samples: [...samples] };
  });
}

export const emptyReport = (columns: ImportView['columns']): ImportReport => ({
  columns,
  rows: 0,
  worksites: 0,
  counts: NOTHING,
  errors: 0,
  faults: [],
  preview: [],
  failure: null,
});

/** The file cannot be read as a whole. */
export const failureReport = (columns: ImportView['columns'], failure: Fault): ImportReport => ({
  ...emptyReport(columns),
  errors: 1,
  faults: [failure],
  failure,
});

/** What was previewed stands; the import itself did not come about. */
export const stoppedReport = (report: ImportReport, key: FaultKey): ImportReport => ({
  ...report,
  failure: faultAt(1, key),
});

export function readyReport(
  columns: ImportView['columns'],
  reading: FileReading,
  planned: PlannedImport,
): ImportReport {
  return {
    columns,
    rows: reading.rows,
    worksites: reading.drafts.length,
    counts: planned.counts,
    errors: reading.faults.length,
    faults: reading.faults.slice(0, FIRST_FAULTS),
    preview: reading.drafts.slice(0, PREVIEWED).map(previewOf),
    failure: null,
  };
}

const placeOf = (area: AreaDraft | undefined): string =>
  [area?.address, area?.postalCode, area?.city]
    .filter((word) => word !== null && word !== undefined)
    .join(' ');

const previewOf = (draft: WorksiteDraft): ImportView['preview'][number] => ({
  reference: draft.reference,
  title: draft.title,
  clientName: draft.client.name,
  place: placeOf(draft.areas[0]),
  start: draft.start,
  expectedEnd: draft.expectedEnd,
  areas: draft.areas.length,
});
