import type { ImportView, Locale } from '@pastille/contracts';
import type { Fault } from '../fault.js';
import type { ImportJob } from '../persistence/import-jobs.js';
import { sentenceOf, sentenceWithLine } from '../sentences.js';

const errorView = (fault: Fault, locale: Locale): ImportView['errors'][number] => ({
  line: fault.line,
  column: fault.column,
  message: sentenceOf(fault, locale),
});

/** An import as it stands, in the words of whoever asks. */
export function presentImport(job: ImportJob, locale: Locale): ImportView {
  const { report } = job;
  return {
    id: job.id,
    fileName: job.fileName,
    state: job.state,
    mapping: job.mapping,
    columns: report.columns,
    counts: {
      rows: report.rows,
      worksites: report.worksites,
      ...report.counts,
      errors: report.errors,
    },
    errors: report.faults.map((fault) => errorView(fault, locale)),
    preview: report.preview,
    progress: { done: job.done, total: job.total },
    message: report.failure ? sentenceWithLine(report.failure, locale) : null,
  };
}
