import { isUtf8 } from 'node:buffer';
import { faultAt, UnreadableFile, type FaultKey } from '../fault.js';

export type Encoding = 'utf-8' | 'windows-1252';

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Files that people send in place of a CSV, known by their first bytes. */
const OTHER_FORMATS: readonly (readonly [readonly number[], FaultKey])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'file-spreadsheet'], // .xlsx, .ods: a zip
  [[0xd0, 0xcf, 0x11, 0xe0], 'file-spreadsheet'], // .xls
  [[0x25, 0x50, 0x44, 0x46], 'file-binary'], // .pdf
  [[0xff, 0xfe], 'file-utf-16'],
  [[0xfe, 0xff], 'file-utf-16'],
];

/** How much of the file is looked at for bytes that no text holds. */
const SAMPLE = 65_536;

/**
 * UTF-8 (with or without byte order mark) when the whole file is valid UTF-8, else Windows-1252:
 * accented French in Windows-1252 is never valid UTF-8.
 */
export function sniffEncoding(bytes: Buffer): Encoding {
  if (bytes.length === 0) throw new UnreadableFile(faultAt(1, 'file-empty'));
  const other = OTHER_FORMATS.find(([signature]) => startsWith(bytes, signature));
  if (other) throw new UnreadableFile(faultAt(1, other[1]));
  refuseBinary(bytes.subarray(0, SAMPLE));
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Bytes below the space that texts do hold: tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d]);

/** A text holds no NUL; every second byte of UTF-16 is one, as long as the letters are Latin. */
function refuseBinary(sample: Buffer): void {
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls += 1;
  }
  if (zeros > sample.length / 4) throw new UnreadableFile(faultAt(1, 'file-utf-16'));
  if (zeros > 0 || controls > sample.length / 20)
    throw new UnreadableFile(faultAt(1, 'file-binary'));
}
