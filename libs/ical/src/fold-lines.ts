/** RFC 5545, section 3.1: a line holds at most 75 octets, the line break not counted. */
const MAX_OCTETS = 75;

const BREAK = '\r\n';

/** Width in UTF-8 of one code point, which must never be cut in two. */
function octetsOf(codePoint: string): number {
  const value = codePoint.codePointAt(0) ?? 0;
  if (value < 0x80) return 1;
  if (value < 0x800) return 2;
  return value < 0x10000 ? 3 : 4;
}

/** One logical line as the physical lines that carry it, without their breaks. */
function foldLine(line: string): string[] {
  const physical: string[] = [];
  let current = '';
  let octets = 0;
  for (const codePoint of line) {
    const width = octetsOf(codePoint);
    if (octets + width > MAX_OCTETS) {
      physical.push(current);
      current = ' ';
      octets = 1;
    }
    current += codePoint;
    octets += width;
  }
  return [...physical, current];
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
  return lines.map((line) => foldLine(line).join(BREAK) + BREAK).join('');
}

/**
 * Reads folded text back into content lines. Bare line feeds are accepted too: files pass through
 * editors and mail programs that drop the carriage return.
 */
export function unfoldLines(text: string): string[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
