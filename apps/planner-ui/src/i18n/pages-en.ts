import { en as board } from '../board/i18n/en.js';
import { en as dossier } from '../dossier/i18n/en.js';
import { en as feeds } from '../feeds/i18n/en.js';
import { en as filters } from '../board/filters/i18n/en.js';
import { en as freshness } from '../board/freshness/i18n/en.js';
import { en as hours } from '../hours/i18n/en.js';
import { en as imports } from '../imports/i18n/en.js';
import { en as calendarImport } from '../imports/calendar/i18n/en.js';
import { en as keys } from '../board/keyboard/i18n/en.js';
import { en as links } from '../board/links/i18n/en.js';
import { en as load } from '../board/load/i18n/en.js';
import { en as mail } from '../mail/i18n/en.js';
import { en as needs } from '../board/needs/i18n/en.js';
import { en as publishing } from '../board/publishing/i18n/en.js';
import { en as readiness } from '../board/readiness/i18n/en.js';
import { en as phone } from '../board/phone/i18n/en.js';
import { en as printing } from '../printing/i18n/en.js';
import { en as prints } from '../printing/pages/i18n/en.js';
import { en as reports } from '../board/reports/i18n/en.js';
import { en as resources } from '../resources/i18n/en.js';
import { en as review } from '../board/review/i18n/en.js';
import { en as series } from '../board/series/i18n/en.js';
import { en as search } from '../board/search/i18n/en.js';
import { en as selection } from '../board/selection/i18n/en.js';
import { en as setUp } from '../set-up/i18n/en.js';
import { en as settings } from '../settings/i18n/en.js';
import { en as slots } from '../board/slots/i18n/en.js';
import { en as templates } from '../templates/i18n/en.js';
import { en as timeline } from '../board/timeline/i18n/en.js';
import { en as views } from '../board/views/i18n/en.js';
import { en as together } from '../board/together/i18n/en.js';
import { en as history } from '../board/history/i18n/en.js';
import { en as worksites } from '../worksites/i18n/en.js';
import type { fr } from './pages-fr.js';
import type { Shape } from './shape.js';

/** The words of the pages behind the sign-in, in English. */
export const en: Shape<typeof fr> = {
  board,
  dossier,
  feeds,
  filters,
  freshness,
  hours,
  imports,
  calendarImport,
  keys,
  links,
  load,
  mail,
  needs,
  publishing,
  readiness,
  phone,
  printing,
  prints,
  reports,
  resources,
  review,
  search,
  series,
  selection,
  setUp,
  settings,
  slots,
  templates,
  timeline,
  views,
  worksites,
  history,
  together,
};
