import { fr as board } from '../board/i18n/fr.js';
import { fr as hours } from '../hours/i18n/fr.js';
import { fr as imports } from '../imports/i18n/fr.js';
import { fr as resources } from '../resources/i18n/fr.js';
import { fr as setUp } from '../set-up/i18n/fr.js';
import { fr as settings } from '../settings/i18n/fr.js';
import { fr as worksites } from '../worksites/i18n/fr.js';

/** The words of the pages behind the sign-in, in French: fetched with the first of them. */
export const fr = { board, hours, imports, resources, setUp, settings, worksites };
