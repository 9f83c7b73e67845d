import { en as accountEn } from '../account/i18n/en.js';
import { fr as accountFr } from '../account/i18n/fr.js';
import { en as appEn } from '../app/i18n/en.js';
import { fr as appFr } from '../app/i18n/fr.js';
import type { Shape } from './shape.js';

/** What the first screen says, in both languages at once: one may switch before anything else is fetched. */
export const fr = { app: appFr, account: accountFr };

export const en: Shape<typeof fr> = { app: appEn, account: accountEn };
