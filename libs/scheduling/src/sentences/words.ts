import type { ViolationSentence } from './violation-sentence.js';

/** What a sentence may say: each is empty, never missing, where it is not known. */
export interface Words {
  /** A word or a number of the violation, as text. */
  readonly say: (param: string) => string;
  /** An instant of the violation, in the reader's zone. */
  readonly at: (param: string) => string;
  /** A part that is only said when the word is there. */
  readonly when: (param: string, part: (word: string) => string) => string;
}

export type Sentences = Readonly<Record<ViolationSentence, (words: Words) => string>>;
