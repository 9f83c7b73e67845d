import { toLocal, dayOfLocal, type DayNumber, type Minutes } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { clock, shortDay, weekdayDay, type Language } from '../view/words.js';
import type { Cure, CureKind } from './cures/cure.js';

/** « jeu. 26 nov. 8 h » */
export function useInstant(): (at: Minutes) => string {
  const { plan, language } = useBoard();
  return (at) => {
    const local = toLocal(plan.settings.zone, at);
    return `${weekdayDay(language, dayOfLocal(local))} ${clock(language, local)}`;
  };
}

const OF_TWO = ['replace', 'take-off', 'start-at', 'unlock-and-start-at'] as const;
const ofTwoKind = (kind: CureKind) => OF_TWO.find((one) => one === kind);

const dayWords = (language: Language, day: DayNumber | undefined): string =>
  day === undefined ? '' : shortDay(language, day);

/** What the button of a cure says; of two bars it names which. */
export function useCureWords({ kind, words }: Cure, ofTwo: boolean): string {
  const { t } = useTranslation('needs');
  const { language } = useBoard();
  const instant = useInstant();
  const { who = '', what = '', at, day } = words;
  const said = { who, what, at: at === undefined ? '' : instant(at), day: dayWords(language, day) };
  const two = ofTwo ? ofTwoKind(kind) : undefined;
  return two ? t(`ofTwo.${two}`, said) : t(`cures.${kind}`, said);
}
