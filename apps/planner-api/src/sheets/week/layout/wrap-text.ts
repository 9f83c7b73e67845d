import { textWidth, type TextFont } from './text-width.js';

const ELLIPSIS = '…';
/** In sizes of the letters. */
const NARROW = 9;

/** As many letters as fit, one at least. */
function headOf(text: string, width: number, font: TextFont): string {
  const letters = Array.from(text);
  let head = '';
  for (const letter of letters) {
    if (head !== '' && textWidth(head + letter, font) > width) break;
    head += letter;
  }
  return head;
}

/** A text on one line, cut where it must be. */
export function oneLine(text: string, width: number, font: TextFont): string {
  if (textWidth(text, font) <= width) return text;
  return headOf(text, width - textWidth(ELLIPSIS, font), font).trimEnd() + ELLIPSIS;
}

export interface Wrapping {
  /** Of the first line, and of those after it. */
  readonly first: number;
  readonly rest: number;
  readonly most: number;
}

interface Line {
  readonly line: string;
  readonly left: string;
}

/** The first line of a text: whole words, or as much of one as fits. */
function takeLine(text: string, width: number, font: TextFont): Line {
  const words = text.split(' ');
  let line = '';
  let taken = 0;
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, font) > width) break;
    line = longer;
    taken += 1;
  }
  if (taken > 0) return { line, left: words.slice(taken).join(' ') };
  // On half a day a name is cut rather than broken: what follows says more than its second half.
  if (width < NARROW * font.size) {
    return { line: oneLine(words[0] ?? '', width, font), left: words.slice(1).join(' ') };
  }
  const head = headOf(text, width, font);
  return { line: head, left: text.slice(head.length) };
}

/** Spaces at which a line may end are plain ones: not those inside « », and not those of « 8 h 30 ». */
const glued = (text: string): string =>
  text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/« /g, '«\u00a0')
    .replace(/ ([»:;!?])/g, '\u00a0$1')
    .trim();

/** Lines of at most a width. The last one ends in « … » where not all was said. */
export function wrapText(text: string, wrapping: Wrapping, font: TextFont): readonly string[] {
  const lines: string[] = [];
  let left = glued(text);
  while (left !== '' && lines.length < wrapping.most) {
    const width = lines.length === 0 ? wrapping.first : wrapping.rest;
    if (lines.length === wrapping.most - 1) {
      lines.push(oneLine(left, width, font));
      break;
    }
    const taken = takeLine(left, width, font);
    lines.push(taken.line);
    left = taken.left;
  }
  return lines;
}
