/** What there is room for on a bar. */
export type Fit =
  /** Its words and all its icons. */
  | 'words'
  /** A day on two weeks: its words and the chief icon. */
  | 'chief'
  /** Half a day: the chief icon, else initials. */
  | 'initials'
  | 'icon'
  /** A coloured line. */
  | 'line';

/** The widest bar, in pixels, that has no more room than that. */
const WIDEST: readonly (readonly [Fit, number])[] = [
  ['line', 12],
  ['icon', 28],
  ['initials', 54],
  ['chief', 78],
];

/** `pixels`: how wide the bar is drawn. */
export const fitOf = (pixels: number): Fit =>
  WIDEST.find(([, widest]) => pixels <= widest)?.[0] ?? 'words';

/** Where there is room for less, what goes for more is left out too: the style sheet has one rule for each step. */
const CLASSES: Record<Fit, string> = {
  words: '',
  chief: ' pl-fit-chief',
  initials: ' pl-fit-chief pl-fit-initials',
  icon: ' pl-fit-chief pl-fit-initials pl-fit-icon',
  line: ' pl-fit-chief pl-fit-initials pl-fit-icon pl-fit-line',
};

export const fitClass = (fit: Fit): string => CLASSES[fit];
