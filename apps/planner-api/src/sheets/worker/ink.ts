import type { ContentText, Size } from 'pdfmake/interfaces.js';
import type { FontShelf } from '../fonts/font-shelf.js';
import { runsOf } from '../fonts/runs.js';

/** How a piece of text looks, beyond its font. */
export type TextLook = Omit<ContentText, 'text' | 'font'> & { readonly width?: Size };

/** Writes texts that people typed: each piece in a font that has its letters. */
export interface Ink {
  /** @param look nothing: as the paragraph around it */
  readonly write: (text: string, look?: TextLook) => ContentText;
  /** Said while a long document is made, from 0 to `of`. */
  readonly progress: (made: number, of: number) => void;
}

export const inkFrom = (shelf: FontShelf, progress: Ink['progress']): Ink => ({
  write: (text, look = {}) => {
    const runs = runsOf(text, shelf);
    const [first] = runs;
    if (!first) return { ...look, text: '' };
    return runs.length === 1
      ? { ...look, ...first }
      : { ...look, text: runs.map((run) => ({ ...run })) };
  },
  progress,
});
