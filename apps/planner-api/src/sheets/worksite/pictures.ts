import sharp from 'sharp';
import type { LogoFacts } from './worksite-facts.js';

/** A photo stands 6 cm wide on the sheet: more than enough for a good printer, and light enough to mail. */
const LONGEST_SIDE = 1_000;
/** What a good phone takes is 50 million pixels. */
const MOST_PIXELS = 64_000_000;
const MOST_SECONDS = 20;
const LOGO = { width: 900, height: 240 };

export interface Picture {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** As it is embedded, the right way up; `null`: it is no picture, whatever it is called. */
export async function photoForPrint(content: Buffer): Promise<Picture | null> {
  try {
    const { data, info } = await sharp(content, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 78 })
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}

/** The company’s logo on white paper; `null`: it has none, or none that can be read. */
export async function logoForPrint(content: Buffer | null): Promise<LogoFacts | null> {
  if (!content) return null;
  try {
    const { data, info } = await sharp(content, { limitInputPixels: MOST_PIXELS })
      .resize({ ...LOGO, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .png()
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    return { png: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}
