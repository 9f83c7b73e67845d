import { en as board } from '../board/i18n/en.js';
import { en as hours } from '../hours/i18n/en.js';
import { en as imports } from '../imports/i18n/en.js';
import { en as resources } from '../resources/i18n/en.js';
import { en as setUp } from '../set-up/i18n/en.js';
import { en as settings } from '../settings/i18n/en.js';
import { en as worksites } from '../worksites/i18n/en.js';
import type { fr } from './pages-fr.js';
import type { Shape } from './shape.js';

/** The words of the pages behind the sign-in, in English. */
export const en: Shape<typeof fr> = {
  board,
  hours,
  imports,
  resources,
  setUp,
  settings,
  worksites,
};
