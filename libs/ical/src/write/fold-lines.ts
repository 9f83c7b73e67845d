import { widthOf } from './octets.js';

/** RFC 5545, section 3.1: a line holds at most 75 octets, the line break not counted. */
const MAX_OCTETS = 75;

const BREAK = '\r\n';

/** Of signs that take one octet each: most lines are, and are cut without looking at every sign. */
const ASCII = /^[\u0000-\u007f]*$/;

function foldAscii(line: string): string {
  if (line.length <= MAX_OCTETS) return line;
  let folded = line.slice(0, MAX_OCTETS);
  for (let at = MAX_OCTETS; at < line.length; at += MAX_OCTETS - 1) {
    folded += `${BREAK} ${line.slice(at, at + MAX_OCTETS - 1)}`;
  }
  return folded;
}

/** One logical line as the physical lines that carry it, without the last break. */
function foldLine(line: string): string {
  if (ASCII.test(line)) return foldAscii(line);
  let folded = '';
  let begun = 0;
  let octets = 0;
  let at = 0;
  for (const codePoint of line) {
    const width = widthOf(codePoint);
    if (octets + width > MAX_OCTETS) {
      folded += `${line.slice(begun, at)}${BREAK} `;
      begun = at;
      octets = 1;
    }
    at += codePoint.length;
    octets += width;
  }
  return folded + line.slice(begun);
}

/**
 * Writes content lines as the text of a calendar: each one folded, each physical line ended by CRLF.
 *
 * A line is a property with its value: it begins with a name, never with a space, and holds no line
 * break, because text values are escaped (`\n`) before they come here.
 *
 * @example
 * foldLines(['BEGIN:VCALENDAR', 'END:VCALENDAR']) // 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
 */
export function foldLines(lines: readonly string[]): string {
  return lines.map((line) => foldLine(line) + BREAK).join('');
}

/**
 * Reads folded text back into content lines. Bare line feeds are accepted too: files pass through
 * editors and mail programs that drop the carriage return.
 */
export function unfoldLines(text: string): string[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
