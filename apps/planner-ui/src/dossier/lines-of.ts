const MOST_LINES = 100;
const MOST_SIGNS = 300;

/** The lines of a text that say something, without the bullets that other programs put before them. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–•*☐☑✓]|\d{1,3}[.)])\s+/u, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.slice(0, MOST_SIGNS))
    .slice(0, MOST_LINES);
