import type { TFunction } from 'i18next';
import { amountLabel, longDay, type Language } from '../view/words.js';
import type { DayLoad } from './load-of.js';

export type LoadMark = 'none' | 'some' | 'full' | 'over' | 'off';

/** More than the day holds, or anything on a day that is not worked, must be seen. */
export function markOf({ planned, hours }: DayLoad): LoadMark {
  if (planned === 0) return 'none';
  if (hours === 0) return 'off';
  if (planned > hours) return 'over';
  return planned === hours ? 'full' : 'some';
}

/** Of the day's hours, at most one. */
export const shareOf = ({ planned, hours }: DayLoad): number =>
  hours === 0 ? (planned > 0 ? 1 : 0) : Math.min(1, planned / hours);

interface Telling {
  readonly t: TFunction<'load'>;
  readonly language: Language;
  readonly name: string;
  readonly day: number;
}

export const minutesLabel = (language: Language, minutes: number): string =>
  minutes === 0 ? '0' : amountLabel(language, { minutes });

/** « Éric Morel, lundi 23 novembre 2026 : 10 h prévues pour 7 h, 3 h de trop »; `null` where nothing can be said. */
export function loadSentence(load: DayLoad, { t, language, name, day }: Telling): string | null {
  const { planned, hours } = load;
  const words = (minutes: number): string => minutesLabel(language, minutes);
  const said = { name, day: longDay(language, day), planned: words(planned), hours: words(hours) };
  switch (markOf(load)) {
    case 'none':
      return hours === 0 ? null : t('none', { ...said, free: words(hours) });
    case 'off':
      return t('off', said);
    case 'over':
      return t('over', { ...said, beyond: words(planned - hours) });
    default:
      return t('some', { ...said, percent: Math.round((100 * planned) / hours) });
  }
}
