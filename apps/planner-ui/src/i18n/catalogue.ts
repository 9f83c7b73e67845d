import * as first from './first-words.js';
import { en as pagesEn } from './pages-en.js';
import { fr as pagesFr } from './pages-fr.js';
import type { Shape } from './shape.js';

/** Everything that the screen says, one namespace for each of its areas. For types and tests: pages fetch it in parts. */
export const fr = { ...first.fr, ...pagesFr };

export const en: Shape<typeof fr> = { ...first.en, ...pagesEn };
