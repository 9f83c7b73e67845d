import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Ink } from '../worker/ink.js';
import type { WorksiteFacts } from './worksite-facts.js';

/** The sheet of one worksite, A4. */
export function worksiteDocument(facts: WorksiteFacts, ink: Ink): TDocumentDefinitions {
  const { company, job, client } = facts;
  return {
    pageSize: 'A4',
    content: [
      ink.write(company.name),
      ink.write(`${job.reference} ${job.title}`, { fontSize: 18, bold: true }),
      ink.write(client?.name ?? ''),
      ...facts.tasks.map(({ label }) => ink.write(label)),
    ],
  };
}
