import sharp from 'sharp';
import { Canvas, type Point } from './canvas.js';

/** Drawn twice as large, so that its edges become smooth. */
const SIZE = 600;

const at = (points: readonly Point[]): Point[] =>
  points.map(([x, y]): Point => [(x / 100) * SIZE, (y / 100) * SIZE]);

/** The mark of Groupe Valmorin: three summits over a lake in a shield; a PNG that is transparent around. */
export function drawLogo(): Promise<Buffer> {
  const canvas = new Canvas(SIZE, SIZE);
  const shield = [
    [8, 6],
    [92, 6],
    [92, 54],
    [50, 97],
    [8, 54],
  ] as const;
  canvas.fill(at(shield), '#12375c');
  canvas.fill(
    at([
      [13, 11],
      [87, 11],
      [87, 52],
      [50, 90],
      [13, 52],
    ]),
    '#f4f7fa',
  );
  canvas.fill(
    at([
      [13, 52],
      [31, 26],
      [45, 46],
      [41, 52],
    ]),
    '#5b7f9f',
  );
  canvas.fill(
    at([
      [28, 52],
      [54, 17],
      [78, 52],
    ]),
    '#2b5f8f',
  );
  canvas.fill(
    at([
      [54, 17],
      [45.5, 28.5],
      [51, 32],
      [55, 28],
      [60, 32],
      [62, 28.5],
    ]),
    '#ffffff',
  );
  canvas.fill(
    at([
      [62, 52],
      [75, 33],
      [87, 52],
    ]),
    '#5b7f9f',
  );
  canvas.fill(
    at([
      [13, 52],
      [87, 52],
      [68, 71.5],
      [32, 71.5],
    ]),
    '#3fa3d8',
  );
  canvas.fill(
    at([
      [35, 74.6],
      [65, 74.6],
      [57, 82.8],
      [43, 82.8],
    ]),
    '#e2572b',
  );
  const raw = { width: SIZE, height: SIZE, channels: 4 } as const;
  return sharp(canvas.data, { raw })
    .resize({ width: SIZE / 2 })
    .png({ compressionLevel: 6 })
    .toBuffer();
}
