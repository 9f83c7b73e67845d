import { execFileSync } from 'node:child_process';

/** A word on a page, in points from its top left corner. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

const PAGE = /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g;
const WORD =
  /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([\s\S]*?)<\/word>/g;

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What another program, poppler, reads on the pages. */
export function readPages(pdf: Buffer | Uint8Array): readonly PdfPage[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  return [...html.matchAll(PAGE)].map(([, width, height, body = '']) => ({
    ...{ width: Number(width), height: Number(height) },
    words: [...body.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
      ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
      text: plain(text),
    })),
  }));
}

/** All that a page says, in the order in which it was written. */
export const textOfPage = ({ words }: PdfPage): string => words.map(({ text }) => text).join(' ');

/** Words of which a part lies beyond the edge of their page. */
export const cutWords = ({ width, height, words }: PdfPage): readonly string[] =>
  words
    .filter(
      ({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
    )
    .map(({ text }) => text);
