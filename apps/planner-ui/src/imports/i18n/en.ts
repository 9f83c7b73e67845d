import type { Shape } from '../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {};
