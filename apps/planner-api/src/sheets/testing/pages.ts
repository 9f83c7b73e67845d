import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import jsqr from 'jsqr';
import sharp from 'sharp';

/* A PDF as people see it: poppler turns its pages into words and pictures. */

const run = promisify(execFile);

/** A word on a page, in points from its top left corner. */
export interface Word {
  readonly text: string;
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

async function withFile<T>(pdf: Buffer, work: (path: string, folder: string) => Promise<T>) {
  const folder = await mkdtemp(join(tmpdir(), 'pastille-pdf-'));
  try {
    const path = join(folder, 'sheet.pdf');
    await writeFile(path, pdf);
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The words of each page with their places. */
export const pagesOf = (pdf: Buffer): Promise<readonly Page[]> =>
  withFile(pdf, async (path) => {
    const { stdout } = await run('pdftotext', ['-bbox', path, '-'], { maxBuffer: 50_000_000 });
    return stdout.split('<page ').slice(1).map(pageOf);
  });

function pageOf(text: string): Page {
  const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
  const words = [
    ...text.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gs),
  ].map(([, xMin, yMin, xMax, yMax, word = '']) => ({
    ...{ xMin: Number(xMin), yMin: Number(yMin), xMax: Number(xMax), yMax: Number(yMax) },
    text: unescaped(word),
  }));
  return { width: Number(width), height: Number(height), words };
}

/** All of it in the order in which it is read, spaces as single ones. */
export const textOf = async (pdf: Buffer): Promise<string> =>
  (await pagesOf(pdf)).flatMap(({ words }) => words.map(({ text }) => text)).join(' ');

export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels per point. */
  readonly scale: number;
}

const DPI = 144;

/** One page, from 1, as a printer without colours gives it. */
export const greyPage = (pdf: Buffer, page: number): Promise<Pixels> =>
  withFile(pdf, async (path, folder) => {
    const only = ['-f', String(page), '-l', String(page)];
    await run('pdftoppm', ['-gray', '-png', '-r', String(DPI), ...only, path, join(folder, 'p')]);
    const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.png'));
    const { data, info } = await sharp(await readFile(join(folder, name)))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, scale: DPI / 72 };
  });

/** What a phone reads in the QR code of a page; `null`: nothing. */
export async function codeOn(pdf: Buffer, page: number): Promise<string | null> {
  const { data, width, height } = await greyPage(pdf, page);
  const colours = new Uint8ClampedArray(width * height * 4);
  data.forEach((grey, index) => colours.fill(grey, index * 4, index * 4 + 3));
  for (let index = 3; index < colours.length; index += 4) colours[index] = 255;
  return jsqr.default(colours, width, height)?.data ?? null;
}

/** How dark a rectangle of a page is, in points: 0 is white paper, 1 black. */
export function darkness(
  { data, width, scale }: Pixels,
  at: Pick<Word, 'xMin' | 'yMin' | 'xMax' | 'yMax'>,
): number {
  let [sum, count] = [0, 0];
  for (let y = Math.round(at.yMin * scale); y < Math.round(at.yMax * scale); y += 1) {
    for (let x = Math.round(at.xMin * scale); x < Math.round(at.xMax * scale); x += 1) {
      sum += 255 - (data[y * width + x] ?? 255);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count / 255;
}

/** Words that reach over the edge of their page. */
export const wordsCutOff = (pages: readonly Page[]): readonly Word[] =>
  pages.flatMap(({ width, height, words }) =>
    words.filter(
      ({ xMin, yMin, xMax, yMax }) => xMin < 0 || yMin < 0 || xMax > width || yMax > height,
    ),
  );

/** The pictures of a document, each as often as it is in the file. */
export const picturesIn = (pdf: Buffer): Promise<number> =>
  withFile(pdf, async (path) => {
    const { stdout } = await run('pdfimages', ['-list', path]);
    const objects = stdout
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.trim().split(/\s+/)[10]);
    return new Set(objects).size;
  });
