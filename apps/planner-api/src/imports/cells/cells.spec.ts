import { guessDateFormat, readDate } from './read-date.js';
import { readList, readText } from './read-list.js';
import { readNumber } from './read-number.js';

describe('a cell with several values', () => {
  it('is read as R exports it', () => {
    expect(readList('c("EMPRISE_CHAUSSEE", "EMPRISE_TROTTOIR")')).toEqual([
      'EMPRISE_CHAUSSEE',
      'EMPRISE_TROTTOIR',
    ]);
    expect(readList('c(48.1, 48.2)')).toEqual(['48.1', '48.2']);
    expect(readText('c("A, bis", NA, "B")')).toBe('A, bis, B');
  });

  it('is no list when it only looks like one', () => {
    expect(readList('c’est (presque) une liste')).toEqual(['c’est (presque) une liste']);
  });

  it('is none when empty or NA', () => {
    expect(readList('  ')).toEqual([]);
    expect(readText('NA')).toBeNull();
    expect(readText('c(NA)')).toBeNull();
  });
});

describe('a date', () => {
  it('is read in the format of its column', () => {
    expect(readDate('2026-11-23', 'yyyy-mm-dd')).toBe('2026-11-23');
    expect(readDate('23/11/2026', 'dd/mm/yyyy')).toBe('2026-11-23');
    expect(readDate('3.1.26', 'dd/mm/yyyy')).toBe('2026-01-03');
    expect(readDate('11/23/2026', 'mm/dd/yyyy')).toBe('2026-11-23');
    expect(readDate('2026-11-23T08:00:00+01:00', 'dd/mm/yyyy')).toBe('2026-11-23');
    expect(readDate('23/11/2026 08:00', 'dd/mm/yyyy')).toBe('2026-11-23');
  });

  it.each(['31/02/2026', '2026-13-01', 'lundi', '23/11', '11-23-2026', '46349'])(
    '%s is no day',
    (cell) => {
      expect(readDate(cell, 'dd/mm/yyyy')).toBeNull();
    },
  );

  it('has the format in which most cells are days', () => {
    expect(guessDateFormat(['2026-11-23', ''])).toBe('yyyy-mm-dd');
    expect(guessDateFormat(['03/04/2026', '23/11/2026'])).toBe('dd/mm/yyyy');
    expect(guessDateFormat(['03/04/2026', '11/23/2026'])).toBe('mm/dd/yyyy');
    expect(guessDateFormat([])).toBe('dd/mm/yyyy');
  });
});

describe('a number', () => {
  it('may have a decimal comma and spaces between thousands', () => {
    expect(readNumber('48.85')).toBe(48.85);
    expect(readNumber('48,85')).toBe(48.85);
    expect(readNumber('-1 234,5')).toBe(-1234.5);
    expect(readNumber('1\u202f234')).toBe(1234);
  });

  it.each(['', 'douze', '1,2,3', '0x10', 'NaN', '1e9'])('%j is none', (cell) => {
    expect(readNumber(cell)).toBeNull();
  });
});
