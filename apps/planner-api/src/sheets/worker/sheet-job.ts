import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { noticeDocument, type NoticeFacts } from '../batch/notice-document.js';
import { dayListDocument } from '../day-list/day-list-document.js';
import type { DayListFacts } from '../day-list/day-list-facts.js';
import { weekDocument } from '../week/week-document.js';
import type { WeekSheet } from '../week/week-sheet.js';
import { worksiteDocument } from '../worksite/worksite-document.js';
import type { WorksiteFacts } from '../worksite/worksite-facts.js';
import type { Ink } from './ink.js';

/**
 * A document to be made. What crosses to the worker is plain data (a definition holds functions, which
 * cannot cross), so the definition is made there, by a pure function. A new kind of document is one
 * line here and one in `definitionOf`.
 */
export type SheetJob =
  | { readonly kind: 'worksite'; readonly facts: WorksiteFacts }
  | { readonly kind: 'week'; readonly facts: WeekSheet }
  | { readonly kind: 'day-list'; readonly facts: DayListFacts }
  | { readonly kind: 'notice'; readonly facts: NoticeFacts };

export function definitionOf(job: SheetJob, ink: Ink): TDocumentDefinitions {
  switch (job.kind) {
    case 'worksite':
      return worksiteDocument(job.facts, ink);
    case 'week':
      return weekDocument(job.facts, ink);
    case 'day-list':
      return dayListDocument(job.facts, ink);
    case 'notice':
      return noticeDocument(job.facts, ink);
  }
}
