import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { worksiteDocument } from '../worksite/worksite-document.js';
import type { WorksiteFacts } from '../worksite/worksite-facts.js';
import type { Ink } from './ink.js';

/**
 * A document to be made. What crosses to the worker is plain data (a definition holds functions, which
 * cannot cross), so the definition is made there, by a pure function. A new kind of document is one
 * line here and one in `definitionOf`.
 */
export type SheetJob = { readonly kind: 'worksite'; readonly facts: WorksiteFacts };

export function definitionOf(job: SheetJob, ink: Ink): TDocumentDefinitions {
  switch (job.kind) {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- one kind so far
    case 'worksite':
      return worksiteDocument(job.facts, ink);
  }
}
