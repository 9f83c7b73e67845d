import type { Locale } from '@pastille/contracts';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { rule } from '../draw.js';
import { INK, MARGINS, QUIET, WIDTH } from '../look.js';
import type { Ink } from '../worker/ink.js';

/** A page that stands among sheets: what is not there, and why. */
export interface NoticeFacts {
  readonly locale: Locale;
  readonly title: string;
  readonly sentence: string;
  readonly names: readonly string[];
  readonly printed: string;
}

export function noticeDocument(facts: NoticeFacts, ink: Ink): TDocumentDefinitions {
  const lines: Content[] = facts.names.map((name) =>
    ink.write(name, { fontSize: 12, bold: true, marginTop: 6 }),
  );
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    language: facts.locale,
    info: { title: facts.title, creator: 'Pastille' },
    defaultStyle: { color: INK, fontSize: 11, lineHeight: 1.2 },
    content: [
      ink.write(facts.title, { fontSize: 18, bold: true }),
      { ...rule(WIDTH), marginTop: 6, marginBottom: 10 },
      ink.write(facts.sentence),
      ...lines,
      ink.write(facts.printed, { fontSize: 8, color: QUIET, marginTop: 16 }),
    ],
  };
}
