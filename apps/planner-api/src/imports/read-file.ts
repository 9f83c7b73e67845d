import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportMapping } from '@pastille/contracts';
import type { WorksiteDraft } from './drafts/draft.js';
import { rowReader } from './drafts/read-row.js';
import { WorksiteDrafts } from './drafts/worksite-drafts.js';
import { faultAt, UnreadableFile, type Fault } from './fault.js';
import { readTable, type FileFormat } from './file/read-table.js';
import { sniffEncoding } from './file/sniff-encoding.js';
import { sniffSeparator } from './file/sniff-separator.js';
import { checkMapping } from './mapping/check-mapping.js';
import type { Sample } from './mapping/guess-mapping.js';

/** A company that has more worksites than that imports them in parts; memory stays bounded. */
const MAX_ROWS = 50_000;

/** Rows that are enough to see how the columns are filled. */
const SAMPLE_ROWS = 2_000;

/** Rows between two turns of the event loop. */
const TURN = 500;

export function sniffFormat(bytes: Buffer): FileFormat {
  const encoding = sniffEncoding(bytes);
  // A letter cut in half at the end of the sample is of no consequence here.
  const separator = sniffSeparator(new TextDecoder(encoding).decode(bytes.subarray(0, 65_536)));
  return { encoding, separator };
}

/** The header and the first rows: what a mapping is guessed from. */
export async function sampleOf(bytes: Buffer, format: FileFormat): Promise<Sample> {
  const table = await readTable(bytes, format);
  const rows: (readonly string[])[] = [];
  try {
    for await (const row of table.rows) {
      rows.push(row.cells);
      if (rows.length === SAMPLE_ROWS) break;
    }
  } catch (error) {
    // The preview will name the line; what came before it is good enough to guess from.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return { columns: table.columns, rows };
}

export interface FileReading {
  readonly rows: number;
  readonly drafts: readonly WorksiteDraft[];
  readonly faults: readonly Fault[];
}

/**
 * The whole file in words of the trade, with everything that is wrong in it.
 *
 * @throws UnreadableFile when the file falls apart: an unclosed quote, more rows than allowed.
 */
export async function readFileOfWorksites(
  bytes: Buffer,
  mapping: ImportMapping,
  onRow: (rows: number) => void = () => undefined,
): Promise<FileReading> {
  const table = await readTable(bytes, mapping);
  const faults = checkMapping(table.columns, mapping);
  const read = rowReader(table.columns, mapping);
  const drafts = new WorksiteDrafts(mapping);
  const canRead = faults.length === 0;
  let rows = 0;
  for await (const row of table.rows) {
    rows += 1;
    if (rows > MAX_ROWS)
      throw new UnreadableFile(
        faultAt(row.line, 'file-too-many-rows', { params: { max: MAX_ROWS } }),
      );
    if (rows % TURN === 0) {
      onRow(rows);
      await nextTurn();
    }
    if (!canRead) continue;
    const reading = read(row);
    const against = reading.draft && drafts.add(reading.draft);
    faults.push(...reading.faults, ...(against ? [against] : []));
  }
  if (rows === 0) throw new UnreadableFile(faultAt(1, 'file-no-row'));
  onRow(rows);
  return { rows, drafts: drafts.all(), faults };
}
