import fc from 'fast-check';

import { foldLines, unfoldLines } from './fold-lines.js';

const octets = (text: string): number => new TextEncoder().encode(text).length;
const physicalLines = (text: string): string[] => text.split('\r\n').slice(0, -1);

/** A property and any value that can stand on one line: every plane of Unicode, no line break. */
const contentLine = fc
  .string({ unit: 'grapheme', maxLength: 400 })
  .map((text) => `SUMMARY:${text.replace(/[\r\n]/g, '')}`);

describe('folding of content lines', () => {
  it('leaves a line of 75 octets whole', () => {
    const line = 'SUMMARY:'.padEnd(75, 'x');

    const folded = foldLines([line]);

    expect(folded).toBe(`${line}\r\n`);
  });

  it('carries the 76th octet over to a line that begins with one space', () => {
    const line = 'SUMMARY:'.padEnd(75, 'x');

    const folded = foldLines([`${line}y`]);

    expect(folded).toBe(`${line}\r\n y\r\n`);
  });

  it('counts the space of a continuation among its 75 octets', () => {
    const line = 'x'.repeat(75 + 74 + 1);

    const folded = foldLines([line]);

    expect(physicalLines(folded).map(octets)).toEqual([75, 75, 2]);
  });

  it('does not cut « é » in two where its first octet would still fit', () => {
    const line = 'x'.repeat(74) + 'é';

    const folded = foldLines([line]);

    expect(folded).toBe(`${'x'.repeat(74)}\r\n é\r\n`);
  });

  it('keeps a four-octet sign such as a crane whole', () => {
    const line = 'x'.repeat(72) + '🏗';

    const folded = foldLines([line]);

    expect(folded).toBe(`${'x'.repeat(72)}\r\n 🏗\r\n`);
  });

  it('writes an empty line as a bare break', () => {
    expect(foldLines([''])).toBe('\r\n');
  });

  it('never writes a physical line of more than 75 octets', () => {
    fc.assert(
      fc.property(fc.array(contentLine), (lines) => {
        for (const line of physicalLines(foldLines(lines))) {
          expect(octets(line)).toBeLessThanOrEqual(75);
        }
      }),
    );
  });

  it('gives back what it was given once unfolded', () => {
    fc.assert(
      fc.property(fc.array(contentLine), (lines) => {
        expect(unfoldLines(foldLines(lines))).toEqual(lines);
      }),
    );
  });

  it('unfolds text whose carriage returns were lost on the way', () => {
    expect(unfoldLines('SUMMARY:Liner\n piscine\nEND:VEVENT\n')).toEqual([
      'SUMMARY:Linerpiscine',
      'END:VEVENT',
    ]);
  });

  it('unfolds a continuation that begins with a tab', () => {
    expect(unfoldLines('SUMMARY:Li\r\n\tner\r\n')).toEqual(['SUMMARY:Liner']);
  });
});
