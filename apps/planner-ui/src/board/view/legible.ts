/** The grounds on which an edge must be seen: the paper of the light and of the dark theme. */
export const PAPERS = { light: '#ffffff', dark: '#16191e' };

/** Edges and dots; text stands beside them in ink. */
export const EDGE_CONTRAST = 3;

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(hex: string): Rgb | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!found) return null;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** 1 to 21, of two colours `#rrggbb`; 1 where one of them is none. */
export function contrast(one: string, other: string): number {
  const [a, b] = [rgbOf(one), rgbOf(other)];
  return a && b ? contrastOf(a, b) : 1;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const STEPS = 20;

function mixed(color: Rgb, towards: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2): number => color[index] + (towards[index] - color[index]) * share;
  return [at(0), at(1), at(2)];
}

/** The colour itself where it can be seen on that paper, else the nearest darker or lighter one that can. */
function seenOn(paper: string, color: Rgb): string {
  const ground = rgbOf(paper) ?? WHITE;
  const towards = luminance(ground) > 0.5 ? BLACK : WHITE;
  for (let step = 0; step <= STEPS; step += 1) {
    // Rounded first: what is written is what must be seen.
    const candidate = hexOf(mixed(color, towards, step / STEPS));
    if (contrast(candidate, paper) >= EDGE_CONTRAST) return candidate;
  }
  return hexOf(towards);
}

const known = new Map<string, string | null>();

/** A colour that somebody chose, `#rrggbb`, as it can be seen in either light; `null` where it is none. */
export function legible(color: string): string | null {
  let css = known.get(color);
  if (css === undefined) {
    const rgb = rgbOf(color);
    css = rgb ? `light-dark(${seenOn(PAPERS.light, rgb)}, ${seenOn(PAPERS.dark, rgb)})` : null;
    known.set(color, css);
  }
  return css;
}
