import sharp from 'sharp';
import { Canvas, type Colour, type Point } from './canvas.js';

const WIDTH = 640;
const HEIGHT = 480;

export const SCENES = ['dig', 'pool', 'stove', 'garden', 'boiler'] as const;
export type Scene = (typeof SCENES)[number];

export interface DrawnPhoto {
  readonly content: Buffer;
  readonly width: number;
  readonly height: number;
}

const poly = (canvas: Canvas, colour: Colour, ...points: Point[]): void =>
  canvas.fill(points, colour);

const box = (
  canvas: Canvas,
  colour: Colour,
  [x, y, w, h]: readonly [number, number, number, number],
) =>
  canvas.fill(
    [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ],
    colour,
  );

/** Sky, summits and a hedge: what stands behind a garden in Savoie. */
function outside(canvas: Canvas, ground: readonly [Colour, Colour]): void {
  canvas.shade(['#9cc3e6', '#dcebf7'], 0, 220);
  poly(
    canvas,
    '#8fa4b8',
    [0, 220],
    [110, 90],
    [210, 190],
    [330, 60],
    [470, 200],
    [560, 120],
    [640, 200],
    [640, 220],
  );
  canvas.shade(['#41693a', '#355a31'], 200, 250);
  canvas.shade(ground, 250, HEIGHT);
}

const DRAW: Readonly<Record<Scene, (canvas: Canvas) => void>> = {
  dig: (canvas) => {
    outside(canvas, ['#9b7b55', '#7c5f3f']);
    poly(canvas, '#5a4530', [150, 300], [510, 300], [620, 440], [40, 440]);
    poly(canvas, '#6d543a', [185, 320], [475, 320], [550, 425], [100, 425]);
    poly(canvas, '#b08d62', [470, 290], [560, 215], [640, 280], [640, 310]);
    box(canvas, '#e0a21b', [60, 215, 110, 50]);
    box(canvas, '#3c4652', [75, 190, 45, 30]);
    poly(canvas, '#e0a21b', [150, 225], [260, 170], [285, 235], [270, 240], [250, 190], [160, 240]);
    box(canvas, '#2b2f34', [50, 262, 135, 22]);
  },
  pool: (canvas) => {
    outside(canvas, ['#8fb36a', '#6f9a4f']);
    poly(canvas, '#e9e2d3', [120, 285], [520, 285], [640, 455], [10, 455]);
    poly(canvas, '#2f8fc4', [165, 305], [480, 305], [560, 430], [85, 430]);
    poly(canvas, '#58b3dd', [180, 315], [465, 315], [500, 365], [145, 365]);
    poly(canvas, '#ffffff', [455, 300], [475, 300], [500, 335], [480, 335]);
    box(canvas, '#d8c9ad', [535, 230, 80, 60]);
    poly(canvas, '#a64b32', [525, 232], [575, 195], [625, 232]);
  },
  stove: (canvas) => {
    canvas.shade(['#efe7da', '#e4d9c7'], 0, 350);
    canvas.shade(['#a9794d', '#8f6440'], 350, HEIGHT);
    box(canvas, '#5d5f63', [300, 0, 34, 150]);
    box(canvas, '#26282b', [230, 150, 174, 240]);
    box(canvas, '#3b3e42', [222, 140, 190, 16]);
    box(canvas, '#120d0a', [256, 190, 122, 110]);
    poly(
      canvas,
      '#e8641b',
      [275, 300],
      [290, 235],
      [312, 270],
      [325, 215],
      [345, 265],
      [356, 245],
      [362, 300],
    );
    poly(canvas, '#ffc23d', [295, 300], [315, 255], [335, 300]);
    box(canvas, '#c9ccd1', [250, 390, 134, 14]);
    box(canvas, '#c7d8e6', [470, 70, 120, 150]);
    box(canvas, '#f7f4ee', [526, 70, 8, 150]);
  },
  garden: (canvas) => {
    outside(canvas, ['#7fae57', '#5d8b3c']);
    poly(canvas, '#cbbd9f', [290, 250], [350, 250], [520, 480], [150, 480]);
    for (const [x, y, r] of [
      [90, 300, 42],
      [190, 285, 26],
      [520, 310, 50],
      [440, 280, 24],
    ] as const) {
      canvas.disc([x, y], r, '#3f7a36');
      canvas.disc([x - r / 4, y - r / 4], r / 2, '#5a9a4a');
    }
    for (const [x, y] of [
      [130, 390],
      [170, 420],
      [90, 430],
      [540, 400],
      [580, 430],
    ] as const) {
      canvas.disc([x, y], 12, '#d94f6b');
      canvas.disc([x, y], 4, '#ffd45c');
    }
  },
  boiler: (canvas) => {
    canvas.shade(['#dfe4e8', '#cfd6db'], 0, 390);
    canvas.shade(['#9a9fa5', '#858b91'], 390, HEIGHT);
    box(canvas, '#ffffff', [230, 90, 180, 230]);
    box(canvas, '#e6eaee', [230, 270, 180, 50]);
    canvas.disc([275, 295], 12, '#2b5f8f');
    box(canvas, '#1d2730', [320, 284, 60, 22]);
    box(canvas, '#c9ccd1', [300, 0, 40, 90]);
    for (const [x, colour] of [
      [255, '#c9783f'],
      [295, '#c9783f'],
      [345, '#3b78b5'],
      [385, '#d9b13b'],
    ] as const) {
      box(canvas, colour, [x - 6, 320, 12, 130]);
    }
    box(canvas, '#b23a2e', [480, 250, 90, 130]);
    canvas.disc([525, 250], 45, '#b23a2e');
  },
};

/** A small picture of a site, drawn: nobody’s house, and a JPEG like those that phones send. */
export async function drawPhoto(scene: Scene): Promise<DrawnPhoto> {
  const canvas = new Canvas(WIDTH, HEIGHT);
  DRAW[scene](canvas);
  const raw = { width: WIDTH, height: HEIGHT, channels: 4 } as const;
  const content = await sharp(canvas.data, { raw })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer();
  return { content, width: WIDTH, height: HEIGHT };
}
