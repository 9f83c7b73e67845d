/** U+202F, before ; : ! ? and inside « » in French. */
export const NARROW_SPACE = '\u202f';
/** U+00A0, between a number and its unit. */
export const NO_BREAK_SPACE = '\u00a0';

/** Writes French as it is typed, with plain spaces, and sets it as it is printed. */
export const french = (text: string): string =>
  text.replace(/ ([;:!?»])/g, `${NARROW_SPACE}$1`).replace(/« /g, `«${NARROW_SPACE}`);

export type Locale = 'fr' | 'en';
