import { faultAt, UnreadableFile } from '../fault.js';
import { readRows, type Row } from './read-rows.js';
import type { Encoding } from './sniff-encoding.js';
import type { Separator } from './sniff-separator.js';

export interface FileFormat {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

export interface Table {
  /** Names of the columns, each once. */
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

const MAX_COLUMNS = 200;
const MAX_NAME = 190;

/** The header's names as they stand, made unique: « Nom », « Nom (2) »; a nameless one is « 3 ». */
export function nameColumns(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.trim().replace(/\s+/g, ' ').slice(0, MAX_NAME) || String(index + 1);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** The first row that is not blank names the columns. */
export async function readTable(bytes: Buffer, format: FileFormat): Promise<Table> {
  const rows = readRows(bytes, format.encoding, format.separator);
  const first = await rows.next();
  if (first.done) throw new UnreadableFile(faultAt(1, 'file-no-header'));
  const { line, cells } = first.value;
  if (cells.length > MAX_COLUMNS) {
    throw new UnreadableFile(
      faultAt(line, 'file-too-many-columns', { params: { max: MAX_COLUMNS } }),
    );
  }
  return { columns: nameColumns(cells), rows };
}
