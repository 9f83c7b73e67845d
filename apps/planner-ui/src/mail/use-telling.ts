import { useTranslation } from 'react-i18next';
import { useCompiledPlan } from '../api/compiled-plan.js';
import { now } from '../app/clock.js';
import { useLanguage } from '../i18n/use-language.js';
import type { Telling } from './mail-words.js';

/** In the reader’s language, by the board’s clock. */
export function useTelling(): Telling {
  const { t } = useTranslation('mail');
  const language = useLanguage();
  const { zone } = useCompiledPlan().settings;
  return { t, language, zone, now: now() };
}
