import { dayOf, type LocalDate } from '@pastille/time';
import { useTranslation } from 'react-i18next';

const MILLISECONDS_PER_DAY = 86_400_000;

/** « mardi 24 novembre » */
export function useDayWords(): (day: LocalDate) => string {
  const { i18n } = useTranslation();
  const language = i18n.language === 'fr' ? 'fr-FR' : 'en-GB';
  const format = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  });
  return (day) => format.format(dayOf(day) * MILLISECONDS_PER_DAY).replace(',', '');
}
