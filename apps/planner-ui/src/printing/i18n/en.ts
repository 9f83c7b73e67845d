import type { Shape } from '../../i18n/shape.js';
import type { fr } from './fr.js';

/** Printing a sheet, wherever one is. */
export const en: Shape<typeof fr> = {
  printSheet: 'Print the worksite sheet',
  making: 'The sheet is being made…',
  failed: 'The sheet could not be made',
  saved: 'Sheet saved: {{name}}',
};
