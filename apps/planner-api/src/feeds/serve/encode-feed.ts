import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const ENCODINGS = ['identity', 'gzip', 'br'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Shorter than that, packing makes it no smaller. */
const SHORTEST = 1_000;
const LEVEL = 5;

/** The better of the two that the client takes, by name and with a quality above zero. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const taken = new Set(
    (acceptEncoding ?? '').split(',').flatMap((entry) => {
      const [name = '', ...params] = entry.split(';').map((part) => part.trim().toLowerCase());
      const quality = params.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
      return Number(quality) > 0 ? [name] : [];
    }),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : 'identity';
}

const gzipped = promisify(gzip);
const packed = promisify(brotliCompress);

export interface EncodedFeed {
  readonly encoding: Encoding;
  readonly body: Buffer;
}

export async function encodeFeed(text: string, wanted: Encoding): Promise<EncodedFeed> {
  const body = Buffer.from(text);
  if (wanted === 'identity' || body.length < SHORTEST) return { encoding: 'identity', body };
  const params = { [constants.BROTLI_PARAM_QUALITY]: LEVEL };
  return wanted === 'gzip'
    ? { encoding: wanted, body: await gzipped(body, { level: LEVEL }) }
    : { encoding: wanted, body: await packed(body, { params }) };
}

/**
 * A strong ETag means the same bytes, and packed ones are others. Quoted.
 * @param etag of the text
 */
export const etagOf = (etag: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`;

/**
 * The tag under which the client has that text, however it was packed: a 304 repeats what its 200 said.
 * `null`: it has another one. `*`: it has something, whatever that is.
 */
export function tagOfKnown(ifNoneMatch: string, etag: string): string | null {
  const tags = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (tags.includes('*')) return etagOf(etag, 'identity');
  const names = new Set(ENCODINGS.map((encoding) => etagOf(etag, encoding)));
  return tags.find((tag) => names.has(tag)) ?? null;
}
