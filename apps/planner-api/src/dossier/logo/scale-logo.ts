import sharp from 'sharp';
import '../../files/photo/safe-readers.js';
import { InvalidInput, TooLarge } from '../../platform/http/errors.js';
import type { Logo } from '../persistence/letterhead-rows.js';

export const MAX_LOGO_BYTES = 5 * 1024 * 1024;
const MOST_PIXELS = 25_000_000;
const MOST_SECONDS = 10;
/** Three times what a sheet shows of it: sharp on paper. */
const LARGEST = { width: 1_200, height: 600 };

/**
 * A logo as it is kept: a PNG that keeps what is transparent, or a JPEG where the sender had one; small,
 * with nothing else that was in the file.
 * @throws InvalidInput with a sentence where it is no picture of ours, TooLarge above 5 MB
 */
export async function scaleLogo(content: Buffer): Promise<Logo> {
  if (content.length > MAX_LOGO_BYTES) throw new TooLarge(MAX_LOGO_BYTES);
  if (isSvg(content)) throw refusal('logo-svg');
  const format = await formatOf(content);
  const type = format === 'jpeg' ? 'image/jpeg' : 'image/png';
  try {
    const scaled = sharp(content, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: MOST_SECONDS });
    const written = type === 'image/jpeg' ? scaled.jpeg({ quality: 90 }) : scaled.png();
    return { content: await written.toBuffer(), type };
  } catch {
    // Begun like a picture, and broken further on.
    throw refusal('logo-unreadable');
  }
}

/** From the head alone: a picture that is too large is never unfolded. */
async function formatOf(content: Buffer): Promise<string> {
  const { width, height, format } = await sharp(content, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refusal('logo-unreadable');
    });
  if (width * height > MOST_PIXELS) throw refusal('logo-too-many-pixels');
  return format;
}

/** By what it begins with, whatever the file is called. */
const isSvg = (content: Buffer): boolean =>
  /^\uFEFF?\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(content.toString('utf8', 0, 1_000));

function refusal(sentence: string): InvalidInput {
  return new InvalidInput(sentence, {}, [{ code: 'invalid', sentence, params: {}, field: 'file' }]);
}
