import { fr as board } from '../board/i18n/fr.js';
import { fr as dossier } from '../dossier/i18n/fr.js';
import { fr as feeds } from '../feeds/i18n/fr.js';
import { fr as filters } from '../board/filters/i18n/fr.js';
import { fr as freshness } from '../board/freshness/i18n/fr.js';
import { fr as hours } from '../hours/i18n/fr.js';
import { fr as imports } from '../imports/i18n/fr.js';
import { fr as calendarImport } from '../imports/calendar/i18n/fr.js';
import { fr as keys } from '../board/keyboard/i18n/fr.js';
import { fr as links } from '../board/links/i18n/fr.js';
import { fr as load } from '../board/load/i18n/fr.js';
import { fr as mail } from '../mail/i18n/fr.js';
import { fr as needs } from '../board/needs/i18n/fr.js';
import { fr as publishing } from '../board/publishing/i18n/fr.js';
import { fr as readiness } from '../board/readiness/i18n/fr.js';
import { fr as phone } from '../board/phone/i18n/fr.js';
import { fr as printing } from '../printing/i18n/fr.js';
import { fr as prints } from '../printing/pages/i18n/fr.js';
import { fr as reports } from '../board/reports/i18n/fr.js';
import { fr as resources } from '../resources/i18n/fr.js';
import { fr as review } from '../board/review/i18n/fr.js';
import { fr as series } from '../board/series/i18n/fr.js';
import { fr as search } from '../board/search/i18n/fr.js';
import { fr as selection } from '../board/selection/i18n/fr.js';
import { fr as setUp } from '../set-up/i18n/fr.js';
import { fr as settings } from '../settings/i18n/fr.js';
import { fr as slots } from '../board/slots/i18n/fr.js';
import { fr as templates } from '../templates/i18n/fr.js';
import { fr as timeline } from '../board/timeline/i18n/fr.js';
import { fr as views } from '../board/views/i18n/fr.js';
import { fr as together } from '../board/together/i18n/fr.js';
import { fr as history } from '../board/history/i18n/fr.js';
import { fr as worksites } from '../worksites/i18n/fr.js';

/** The words of the pages behind the sign-in, in French: fetched with the first of them. */
export const fr = {
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
