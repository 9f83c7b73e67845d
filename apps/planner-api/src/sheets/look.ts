import type { CustomTableLayout, Margins } from 'pdfmake/interfaces.js';

/* The look of what is printed: dark on white, one accent, and nothing that colour alone says. Points. */

export const INK = '#1b1f24';
export const QUIET = '#57606a';
export const LINE = '#d5d9df';
export const PALE = '#f3f5f8';
export const ACCENT = '#2457d6';

/** The colours of the dots; their shapes say the same without. */
export const DOT = { todo: '#c62f2f', planned: '#c46a00', done: '#1f7a3d' } as const;

export const A4 = { width: 595.28, height: 841.89 } as const;
export const MARGINS: Margins = [40, 28, 40, 46];
/** Between the margins of an A4 page that stands upright. */
export const WIDTH = A4.width - 80;

/** Figures of one width, so that they stand under one another. */
export const TABULAR: { fontFeatures: 'tnum'[] } = { fontFeatures: ['tnum'] };

/** Rows under one another, each under a thin line; nothing beside it. */
export const ROWS: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: () => 0,
  paddingTop: () => 2,
  paddingBottom: () => 1.8,
};

/** Nothing drawn, nothing between. */
export const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};
