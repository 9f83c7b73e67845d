import type { Locale } from '@pastille/contracts';

const WORDS: Readonly<Record<Locale, string>> = { fr: 'fiche', en: 'sheet' };
/** What no file system, mail program or header minds; a name of 300 letters is cut. */
const MOST_LETTERS = 60;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

const cut = (text: string): string =>
  Array.from(text).slice(0, MOST_LETTERS).join('').replace(/-+$/, '');

/** « fiche-CH-0123-dupont.pdf » */
export function sheetFileName(
  language: Locale,
  { reference, client }: { readonly reference: string; readonly client: string | null },
): string {
  const parts = [WORDS[language], cut(plain(reference)), cut(plain(client ?? '').toLowerCase())];
  return `${parts.filter((part) => part !== '').join('-')}.pdf`;
}

/** For programs that know no accents: without them, and without letters of other scripts. */
const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'Oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\w.-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/-+\.pdf$/, '.pdf');

/** Shown by the browser, under that name when it is saved (RFC 6266). */
export const dispositionOf = (fileName: string): string =>
  `inline; filename="${ascii(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
