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

/** The kit wears the tokens of `theme.css`; sizes are those of a desk, and grow on phones. */
export const mantineTheme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  defaultRadius: 8,
  fontFamily: '"Inter Variable", Inter, "Segoe UI", system-ui, sans-serif',
  headings: { fontFamily: '"Inter Variable", Inter, "Segoe UI", system-ui, sans-serif', fontWeight: '650' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
