import { readFileSync } from 'node:fs';
import { charactersOf } from './character-map.js';
import { isIn, type CodePointRanges } from './code-point-ranges.js';
import type { FontFile } from './font-files.js';

/** What writes nearly everything. */
export const MAIN_FONT = 'inter-latin';

/** Knows which font has which character, and which files were opened so far: nothing is read before it is needed. */
export class FontShelf {
  private readonly covered = new Map<string, CodePointRanges>();
  private readonly known = new Map<number, string | null>();

  constructor(private readonly files: readonly FontFile[]) {}

  /** The font for a character; `null`: none of ours has it. */
  fontOf(codePoint: number): string | null {
    const known = this.known.get(codePoint);
    if (known !== undefined) return known;
    const font = this.files.find((file) => this.has(file, codePoint))?.name ?? null;
    this.known.set(codePoint, font);
    return font;
  }

  /** The one font for all of a letter with its marks; `null`: no single one has them all. */
  fontOfAll(codePoints: readonly number[]): string | null {
    const [first] = codePoints;
    if (first !== undefined && codePoints.length === 1) return this.fontOf(first);
    const file = this.files.find((one) => codePoints.every((code) => this.has(one, code)));
    return file?.name ?? null;
  }

  /** As pdfmake wants them: those that have been asked for, and the main one. There is no slanted one. */
  descriptors(): Record<string, FontDescriptor> {
    const used = new Set([MAIN_FONT, ...[...this.known.values()].filter((font) => font !== null)]);
    const opened = this.files.filter(({ name }) => used.has(name) || this.covered.has(name));
    return Object.fromEntries(
      opened.map(({ name, normal, bold }) => [
        name,
        { normal, bold, italics: normal, bolditalics: bold },
      ]),
    );
  }

  private has(file: FontFile, codePoint: number): boolean {
    return isIn(file.claims, codePoint) && isIn(this.charactersOf(file), codePoint);
  }

  private charactersOf(file: FontFile): CodePointRanges {
    const known = this.covered.get(file.name);
    if (known) return known;
    const covered = charactersOf(readFileSync(file.normal));
    this.covered.set(file.name, covered);
    return covered;
  }
}

export interface FontDescriptor {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}
