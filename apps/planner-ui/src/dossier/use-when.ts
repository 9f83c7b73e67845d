import type { Minutes } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { now } from '../app/clock.js';
import { whenWords } from '../feeds/read-words.js';
import { useLanguage } from '../i18n/use-language.js';

/** « à 7 h 02 », « hier à 18 h », « le 21 nov. à 7 h 02 » */
export function useWhen(): (at: Minutes) => string {
  const { t } = useTranslation('feeds');
  const language = useLanguage();
  const { settings } = usePlan();
  return (at) => whenWords({ t, language, zone: settings.zone, now: now() }, at);
}
