import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { parseRanges, type CodePointRanges } from './code-point-ranges.js';

/** A part of a font, as its package cuts it up by script. */
export interface FontFile {
  /** What a document calls it: `inter-latin`. */
  readonly name: string;
  /** What its package says is in it. */
  readonly claims: CodePointRanges;
  /** Where it lies on this machine. */
  readonly normal: string;
  readonly bold: string;
}

interface FontPackage {
  readonly id: string;
  readonly bold: 400 | 600;
  /** The parts that matter; `all`: every one. The latin ones of the Noto fonts are Inter’s business. */
  readonly parts: readonly string[] | 'all';
}

const GREEK_AND_CYRILLIC = ['greek', 'cyrillic', 'greek-ext', 'cyrillic-ext'];
const INTER = ['latin', 'latin-ext', 'vietnamese', ...GREEK_AND_CYRILLIC];

/** The first that has a character writes it. */
const PACKAGES: readonly FontPackage[] = [
  { id: 'inter', bold: 600, parts: INTER },
  { id: 'noto-sans-hebrew', bold: 600, parts: ['hebrew'] },
  { id: 'noto-sans-arabic', bold: 600, parts: ['arabic'] },
  { id: 'noto-sans-symbols-2', bold: 400, parts: ['symbols', 'math', 'braille', 'mayan-numerals'] },
  { id: 'noto-emoji', bold: 600, parts: 'all' },
  { id: 'noto-sans-sc', bold: 600, parts: 'all' },
];

const packages = createRequire(import.meta.url);
const Claims = z.record(z.string(), z.string());

function partsOf({ id, bold, parts }: FontPackage): readonly FontFile[] {
  const claims = Claims.parse(
    JSON.parse(readFileSync(packages.resolve(`@fontsource/${id}/unicode.json`), 'utf8')),
  );
  const names = parts === 'all' ? Object.keys(claims) : parts;
  return names.map((part) => {
    // Numbered parts are « [4] » in the list and `4` in the file’s name.
    const name = `${id}-${part.replace(/[[\]]/g, '')}`;
    // `.woff`: the reader of fonts inside pdfkit fails on the composite glyphs of `.woff2`.
    const at = (weight: number): string =>
      packages.resolve(`@fontsource/${id}/files/${name}-${weight}-normal.woff`);
    const ranges = parseRanges(claims[part] ?? '');
    return { name, claims: ranges, normal: at(400), bold: at(bold) };
  });
}

/** All the fonts we print with, in the order in which they are asked. Their files are not read here. */
export const readFontFiles = (): readonly FontFile[] => PACKAGES.flatMap(partsOf);
