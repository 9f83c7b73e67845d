import { createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e9effd',
  '#d0dcfa',
  '#9fb6f3',
  '#7aa2ff',
  '#4875e6',
  '#3566de',
  '#2457d6',
  '#1d49b8',
  '#173b96',
  '#112c72',
];

/** From text to the deepest ground; the kit's own greys are warmer than our paper. */
const dark: MantineColorsTuple = [
  '#e9ecf0',
  '#c9d0d8',
  '#a9b1bb',
  '#8f98a3',
  '#3a424c',
  '#2b3138',
  '#1d2127',
  '#16191e',
  '#101317',
  '#0b0d10',
];

/** The kit wears the tokens of `theme.css`; sizes are those of a desk, and grow on phones. */
export const mantineTheme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  // Where black and white letters are equally legible: either side of it is above 4.5:1.
  luminanceThreshold: 0.18,
  defaultRadius: 8,
  fontFamily: '"Inter Variable", Inter, "Segoe UI", system-ui, sans-serif',
  headings: {
    fontFamily: '"Inter Variable", Inter, "Segoe UI", system-ui, sans-serif',
    fontWeight: '650',
  },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Modal: {
      styles: { title: { fontWeight: 650, fontSize: 16 } },
      // The kit writes it as a second banner of the page.
      defaultProps: { attributes: { header: { role: 'presentation' } } },
    },
    // A list that opens by itself hides the form that one has not read yet.
    Select: { defaultProps: { openOnFocus: false } },
    Autocomplete: { defaultProps: { openOnFocus: false } },
  },
});
