import { UnreadableFile } from '../fault.js';
import { readRows, type Row } from './read-rows.js';

async function rowsOf(text: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(Buffer.from(text), 'utf-8', ';')) rows.push(row);
  return rows;
}

const faultOf = (text: string) =>
  rowsOf(text).then(
    () => null,
    (error: unknown) =>
      error instanceof UnreadableFile ? [error.fault.key, error.fault.line] : error,
  );

describe('the rows of a file', () => {
  it('carry the line on which they begin, quoted line breaks and blank lines counted', async () => {
    const rows = await rowsOf('a;b\r\n1;"deux\r\nlignes"\r\n\r\n;\r\n2;x\r\n');

    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'deux\nlignes'] },
      { line: 6, cells: ['2', 'x'] },
    ]);
  });

  it('end with CRLF, LF or CR, even mixed', async () => {
    const rows = await rowsOf('a;b\n1;2\r\n3;4\r5;6');

    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
    ]);
  });

  it('keep doubled quotes as one and drop a byte order mark', async () => {
    const rows = await rowsOf('\ufeffa;b\n1;"c(""A"", ""B"")"\n');

    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', 'c("A", "B")'],
    ]);
  });

  it('are whole when an accent is cut by the end of a chunk', async () => {
    const long = 'é'.repeat(70_000);

    const rows = await rowsOf(`a;b\n${long};x\r\n1;2\r\n`);

    expect(rows[1]?.cells[0]).toBe(long);
    expect(rows[2]).toEqual({ line: 3, cells: ['1', '2'] });
  });

  it('an unclosed quote is named by the line on which it opens', async () => {
    expect(await faultOf('a;b\n1;2\n3;"quatre\n5;6\n7;8\n')).toEqual(['quote-not-closed', 3]);
  });

  it('a stray quote is named by its line', async () => {
    expect(await faultOf('a;b\n1;tube 5" noir\n')).toEqual(['quote-misplaced', 2]);
    expect(await faultOf('a;b\n1;2\n3;"x"y\n')).toEqual(['quote-misplaced', 3]);
  });

  it('a row that never ends is refused before it fills the memory', async () => {
    expect(await faultOf(`a;b\n1;"${'x'.repeat(2_000_000)}`)).toEqual(['row-too-long', 2]);
  });
});
