import { pipeline, Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { faultAt, UnreadableFile, type FaultKey } from '../fault.js';
import type { Encoding } from './sniff-encoding.js';
import type { Separator } from './sniff-separator.js';

export interface Row {
  /** The line on which the row begins; a quoted cell may go on over several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Small enough that other requests are served between two of them. */
const CHUNK = 65_536;

/** No row of a table of worksites is longer; an unclosed quote would swallow the file. */
const MAX_ROW_BYTES = 1_000_000;

/** Text of the file with `\n` as the only line end, so that lines count as in an editor. */
async function* textOf(bytes: Buffer, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let heldReturn = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = heldReturn + decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    heldReturn = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - heldReturn.length).replace(/\r\n?/g, '\n');
    await nextTurn();
  }
  yield (heldReturn + decoder.decode()).replace(/\r\n?/g, '\n');
}

const FAULTS: Readonly<Record<string, FaultKey>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_INVALID_CLOSING_QUOTE: 'quote-misplaced',
  INVALID_OPENING_QUOTE: 'quote-misplaced',
  CSV_MAX_RECORD_SIZE: 'row-too-long',
};

/** The rows of the file in order, the header among them, blank lines left out. */
export async function* readRows(
  bytes: Buffer,
  encoding: Encoding,
  separator: Separator,
): AsyncGenerator<Row> {
  // Counted while parsing: rows that wait in the stream are lost when a later one is malformed.
  let line = 1;
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: MAX_ROW_BYTES,
    bom: true,
    on_record: (record: string[], { lines }) => {
      const at = String(line);
      line = lines + 1;
      return [at, ...record];
    },
  });
  // Errors reach the loop below through the parser itself.
  pipeline(Readable.from(textOf(bytes, encoding)), parser, () => undefined);
  const records: AsyncIterable<string[]> = parser;
  try {
    for await (const [at, ...cells] of records) {
      if (cells.some((cell) => cell.trim() !== '')) yield { line: Number(at), cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(faultAt(line, FAULTS[error.code] ?? 'row-malformed'));
  }
}
