import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { INK, MARGINS } from '../look.js';
import type { Ink } from '../worker/ink.js';
import { footer, notes, signatures } from './parts/foot.js';
import { letterhead, LOGO_IMAGE, title } from './parts/head.js';
import { lists } from './parts/lists.js';
import { photoImage, photos } from './parts/photos.js';
import { tasks } from './parts/tasks.js';
import { GAP, type Telling } from './parts/telling.js';
import { visits } from './parts/visits.js';
import { answers, whomAndWhere } from './parts/whom-and-where.js';
import { sheetWordsIn } from './words/sheet-words.js';
import type { WorksiteFacts } from './worksite-facts.js';

const dataUrl = (type: string, content: Uint8Array): string =>
  `data:image/${type};base64,${Buffer.from(content).toString('base64')}`;

/** Declared once: a picture that stands in the content would be written each time. */
function imagesOf({ company, photos: { shown } }: WorksiteFacts): Record<string, string> {
  const { logo } = company;
  const own = shown.map(({ jpeg }, index) => [photoImage(index), dataUrl('jpeg', jpeg)] as const);
  return {
    ...(logo ? { [LOGO_IMAGE]: dataUrl('png', logo.png) } : {}),
    ...Object.fromEntries(own),
  };
}

const below = (part: Content): Content[] =>
  part === '' ? [] : [{ stack: [part], marginTop: GAP }];

/** The sheet of one worksite, A4: one page for a normal job. */
export function worksiteDocument(facts: WorksiteFacts, ink: Ink): TDocumentDefinitions {
  const words = sheetWordsIn(facts.language);
  const telling: Telling = { facts, words, ink };
  const { reference, title: name } = facts.job;
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    language: facts.language,
    info: {
      title: `${words.sheet} ${reference} – ${name}`,
      author: facts.company.name,
      creator: 'Pastille',
    },
    defaultStyle: { color: INK, fontSize: 9, lineHeight: 1.12 },
    images: imagesOf(facts),
    footer: footer(telling),
    content: [
      letterhead(telling),
      title(telling),
      ...below(whomAndWhere(telling)),
      ...below(answers(telling)),
      ...below(tasks(telling)),
      ...below(visits(telling)),
      ...below(lists(telling)),
      ...below(notes(telling)),
      ...below(photos(telling)),
      { stack: [signatures(telling)], marginTop: GAP, unbreakable: true },
    ],
  };
}
