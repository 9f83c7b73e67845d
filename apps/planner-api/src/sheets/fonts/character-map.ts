import { inflateSync } from 'node:zlib';
import type { CodePointRanges } from './code-point-ranges.js';

const WOFF = 0x774f4646;
const TABLE_ENTRY = 20;

/** A table of a WOFF 1.0 file as it was before compression. */
function tableOf(file: Buffer, tag: string): Buffer | null {
  if (file.readUInt32BE(0) !== WOFF) throw new Error('not a WOFF file');
  const count = file.readUInt16BE(12);
  for (let index = 0; index < count; index += 1) {
    const at = 44 + index * TABLE_ENTRY;
    if (file.toString('latin1', at, at + 4) !== tag) continue;
    const offset = file.readUInt32BE(at + 4);
    const packed = file.readUInt32BE(at + 8);
    const original = file.readUInt32BE(at + 12);
    const bytes = file.subarray(offset, offset + packed);
    return packed === original ? bytes : inflateSync(bytes);
  }
  return null;
}

/** Segments: the usual map of the first 65,536 characters. */
function ofFormat4(table: Buffer): CodePointRanges {
  const segments = table.readUInt16BE(6) / 2;
  const [ends, starts] = [14, 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  const found: [number, number][] = [];
  for (let index = 0; index < segments; index += 1) {
    const end = table.readUInt16BE(ends + index * 2);
    const start = table.readUInt16BE(starts + index * 2);
    const delta = table.readUInt16BE(deltas + index * 2);
    const offset = table.readUInt16BE(offsets + index * 2);
    const base = offsets + index * 2 + offset;
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : table.readUInt16BE(base + (code - start) * 2);
      // A glyph of number 0 is the blank box itself.
      if (offset !== 0 && listed === 0) continue;
      if (((listed + delta) & 0xffff) !== 0) found.push([code, code]);
    }
  }
  return joined(found);
}

/** Groups: characters beyond 65,536, as emoji are. */
function ofFormat12(table: Buffer): CodePointRanges {
  const groups = table.readUInt32BE(12);
  return Array.from({ length: groups }, (_, index) => {
    const at = 16 + index * 12;
    const [start, end] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
    return table.readUInt32BE(at + 8) === 0 ? ([start + 1, end] as const) : ([start, end] as const);
  });
}

function joined(ranges: readonly (readonly [number, number])[]): CodePointRanges {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = out.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/**
 * The characters for which a font file truly has a glyph, by its own table: what the packages' lists
 * claim is now and then a little more.
 */
export function charactersOf(file: Buffer): CodePointRanges {
  const cmap = tableOf(file, 'cmap');
  if (!cmap) return [];
  const count = cmap.readUInt16BE(2);
  const found: CodePointRanges[] = [];
  for (let index = 0; index < count; index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) found.push(ofFormat4(table));
    if (format === 12) found.push(ofFormat12(table));
  }
  return joined(found.flat());
}
