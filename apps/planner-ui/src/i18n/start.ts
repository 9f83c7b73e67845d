import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, fr } from './first-words.js';

export type Language = 'fr' | 'en';

const REMEMBERED = 'pastille.locale';

/** Before anyone signed in: what was chosen last on this machine, else what the browser speaks, else French. */
export function firstLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED);
  if (remembered === 'fr' || remembered === 'en') return remembered;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

function show(language: Language): void {
  document.documentElement.lang = language;
  dayjs.locale(language === 'fr' ? 'fr' : 'en-gb');
}

export async function startLanguage(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    resources: { fr, en },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  show(language);
}

/** Fetched with the first page behind the sign-in; the other language only when somebody speaks it. */
const PAGES = {
  fr: async () => (await import('./pages-fr.js')).fr,
  en: async () => (await import('./pages-en.js')).en,
} as const;

let pagesWanted = false;

export async function loadPageWords(language: Language = firstLanguage()): Promise<void> {
  pagesWanted = true;
  for (const [area, words] of Object.entries(await PAGES[language]())) {
    i18next.addResourceBundle(language, area, words);
  }
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  if (pagesWanted) await loadPageWords(language);
  show(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
