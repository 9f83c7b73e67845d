import sharp from 'sharp';
import { InvalidInput } from '../../platform/http/errors.js';
import { isHeic } from './heic.js';
import './safe-readers.js';

export interface ScaledPhoto {
  readonly content: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Enough to read a type plate on a screen. */
const LONGEST_SIDE = 2_000;
/** What a good phone takes is 50 million pixels; more is a bomb or a poster. */
const MOST_PIXELS = 64_000_000;
const MOST_SECONDS = 20;

/**
 * A photo as it is kept: a JPEG the right way up, at most 2,000 pixels long, without anything else that
 * was in the file: no position, no serial number, no preview, nothing behind its end.
 */
export async function scalePhoto(content: Buffer): Promise<ScaledPhoto> {
  if (isHeic(content)) throw refusal('photo-heic');
  const size = await sizeOf(content);
  if (size > MOST_PIXELS) throw refusal('photo-too-many-pixels');
  try {
    const { data, info } = await sharp(content, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({
        ...{ width: LONGEST_SIDE, height: LONGEST_SIDE },
        ...{ fit: 'inside', withoutEnlargement: true },
      })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    // Begun like a picture, and broken further on.
    throw refusal('photo-unreadable');
  }
}

/** From the head alone: a picture that is too large is never unfolded. */
async function sizeOf(content: Buffer): Promise<number> {
  try {
    const { width, height } = await sharp(content, { limitInputPixels: false }).metadata();
    return width * height;
  } catch {
    throw refusal('photo-unreadable');
  }
}

function refusal(sentence: string): InvalidInput {
  return new InvalidInput(sentence, {}, [{ code: 'invalid', sentence, params: {}, field: 'file' }]);
}
