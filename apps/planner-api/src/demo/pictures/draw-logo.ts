import sharp from 'sharp';
import { Canvas, type Point } from './canvas.js';

/** Drawn twice as large, so that its edges become smooth. */
const SIZE = 600;

/** Corners in hundredths of the side: `x,y x,y …`. Each lies on those before it. */
const SHAPES = [
  { is: 'shield', corners: '8,6 92,6 92,54 50,97 8,54', color: '#12375c' },
  { is: 'sky', corners: '13,11 87,11 87,52 50,90 13,52', color: '#f4f7fa' },
  { is: 'summit on the left', corners: '13,52 31,26 45,46 41,52', color: '#5b7f9f' },
  { is: 'summit in the middle', corners: '28,52 54,17 78,52', color: '#2b5f8f' },
  { is: 'snow', corners: '54,17 45.5,28.5 51,32 55,28 60,32 62,28.5', color: '#ffffff' },
  { is: 'summit on the right', corners: '62,52 75,33 87,52', color: '#5b7f9f' },
  { is: 'lake', corners: '13,52 87,52 68,71.5 32,71.5', color: '#3fa3d8' },
  { is: 'shore', corners: '35,74.6 65,74.6 57,82.8 43,82.8', color: '#e2572b' },
] as const;

const pointsOf = (corners: string): Point[] =>
  corners.split(' ').map((corner): Point => {
    const [x = 0, y = 0] = corner.split(',').map(Number);
    return [(x / 100) * SIZE, (y / 100) * SIZE];
  });

/** The mark of Groupe Valmorin: three summits over a lake in a shield; a PNG that is transparent around. */
export function drawLogo(): Promise<Buffer> {
  const canvas = new Canvas(SIZE, SIZE);
  for (const { corners, color } of SHAPES) canvas.fill(pointsOf(corners), color);
  const raw = { width: SIZE, height: SIZE, channels: 4 } as const;
  return sharp(canvas.data, { raw })
    .resize({ width: SIZE / 2 })
    .png({ compressionLevel: 6 })
    .toBuffer();
}
