import type { Content } from 'pdfmake/interfaces.js';
import { QUIET } from '../../look.js';
import type { Ink } from '../../worker/ink.js';
import type { SheetWords } from '../words/sheet-words.js';
import type { WorksiteFacts } from '../worksite-facts.js';

/** What each part of a sheet is written from. */
export interface Telling {
  readonly facts: WorksiteFacts;
  readonly words: SheetWords;
  readonly ink: Ink;
}

/** The small title of a part. */
export const heading = ({ ink }: Telling, text: string): Content =>
  ink.write(text.toUpperCase(), {
    ...{ fontSize: 7.5, bold: true, color: QUIET, characterSpacing: 0.5 },
    marginBottom: 2,
  });

/** A phone number stays on one line. */
export const tied = (phone: string): string => phone.replaceAll(' ', '\u00a0');

/** A sentence in the place of what is not there. */
export const absent = ({ ink }: Telling, sentence: string): Content =>
  ink.write(sentence, { color: QUIET });

/** Space between two parts. */
export const GAP = 9;
