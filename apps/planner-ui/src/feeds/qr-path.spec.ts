import { describe, expect, it } from '@jest/globals';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { qrPath } from './qr-path.js';

/** As a screen would paint it. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) {
      const row = rows[Number(y)];
      if (row) row[at] = true;
    }
  }
  return rows;
}

/** What a camera would see: four pixels a square. */
function seen(rows: readonly (readonly boolean[])[]): {
  width: number;
  height: number;
  data: Uint8ClampedArray;
} {
  const scale = 4;
  const size = rows.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let at = 0; at < size * size; at += 1) {
    const row = rows[Math.floor(at / size / scale)];
    if (row?.[Math.floor((at % size) / scale)]) data.fill(0, at * 4, at * 4 + 3);
  }
  return { width: size, height: size, data };
}

describe('a QR as a path', () => {
  it('draws each run of dark squares once, to the end of the row', () => {
    expect(
      qrPath([
        [true, true, false, true],
        [false, false, false, false],
        [false, true, true, true],
      ]),
    ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
  });

  it('can be read back', () => {
    const address = 'webcal://planning.exemple.fr/feeds/A1b2C3d4E5f6G7h8I9j0K1.ics';
    const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });

    expect(decodeQR(seen(painted(qrPath(rows), rows.length)))).toBe(address);
  });
});
