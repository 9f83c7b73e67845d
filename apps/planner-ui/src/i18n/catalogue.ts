import { en as accountEn } from '../account/i18n/en.js';
import { fr as accountFr } from '../account/i18n/fr.js';
import { en as appEn } from '../app/i18n/en.js';
import { fr as appFr } from '../app/i18n/fr.js';
import { en as boardEn } from '../board/i18n/en.js';
import { fr as boardFr } from '../board/i18n/fr.js';
import { en as hoursEn } from '../hours/i18n/en.js';
import { fr as hoursFr } from '../hours/i18n/fr.js';
import { en as importsEn } from '../imports/i18n/en.js';
import { fr as importsFr } from '../imports/i18n/fr.js';
import { en as resourcesEn } from '../resources/i18n/en.js';
import { fr as resourcesFr } from '../resources/i18n/fr.js';
import { en as setUpEn } from '../set-up/i18n/en.js';
import { fr as setUpFr } from '../set-up/i18n/fr.js';
import { en as settingsEn } from '../settings/i18n/en.js';
import { fr as settingsFr } from '../settings/i18n/fr.js';
import { en as worksitesEn } from '../worksites/i18n/en.js';
import { fr as worksitesFr } from '../worksites/i18n/fr.js';
import type { Shape } from './shape.js';

/** French is written first; English must have its shape. One namespace for each area of the screen. */
export const fr = {
  app: appFr,
  account: accountFr,
  board: boardFr,
  hours: hoursFr,
  worksites: worksitesFr,
  resources: resourcesFr,
  settings: settingsFr,
  imports: importsFr,
  setUp: setUpFr,
};

export const en: Shape<typeof fr> = {
  app: appEn,
  account: accountEn,
  board: boardEn,
  hours: hoursEn,
  worksites: worksitesEn,
  resources: resourcesEn,
  settings: settingsEn,
  imports: importsEn,
  setUp: setUpEn,
};
