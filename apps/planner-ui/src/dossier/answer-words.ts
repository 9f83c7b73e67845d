import type { CustomQuestion } from '@pastille/contracts';
import type { Language } from '../i18n/start.js';

/** An answer for people: a number as their language writes it; the rest as it is kept. */
export function answerWords({ answer }: CustomQuestion, value: string, language: Language): string {
  if (answer.type !== 'number') return value;
  const decimals = value.split('.')[1]?.length ?? 0;
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  return number.toLocaleString(language, {
    minimumFractionDigits: decimals,
    useGrouping: false,
  });
}
