/** Brands of the ISO base media container that mean HEIC or HEIF: what iPhones keep, and few programs read. */
const BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

/** By its first bytes, whatever the file is called. */
export const isHeic = (content: Buffer): boolean =>
  content.toString('latin1', 4, 8) === 'ftyp' && BRANDS.has(content.toString('latin1', 8, 12));
