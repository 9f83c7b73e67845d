import type { Amount } from '../model/index.js';
import { NO_BREAK_SPACE, type Locale } from './typography.js';

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (whole === 0) return `${rest}${NO_BREAK_SPACE}min`;
  const h = `${whole}${NO_BREAK_SPACE}h`;
  return rest === 0 ? h : `${h}${NO_BREAK_SPACE}${String(rest).padStart(2, '0')}`;
}

/** « 3 j », « 0,5 j », « 2 h 30 », « 45 min »; in English "3 d", "0.5 d", "2 h 30", "45 min". */
export function formatAmount(amount: Amount, locale: Locale): string {
  if ('minutes' in amount) return hours(amount.minutes);
  const days = String(amount.halfDays / 2);
  const shown = locale === 'fr' ? days.replace('.', ',') : days;
  return `${shown}${NO_BREAK_SPACE}${locale === 'fr' ? 'j' : 'd'}`;
}

const FRACTION = /^1 ?\/ ?2$/;
const DAYS = /^(\d+(?:[.,]\d+)?|1 ?\/ ?2) ?(?:j|jrs?|jours?|journées?|d|days?)\.?$/;
const HOURS = /^(\d+(?:[.,]\d+)?) ?(?:h|heures?|hours?|hrs?)(?: ?(\d{1,2}) ?(?:m|mn|min)?)?\.?$/;
const MINUTES = /^(\d+) ?(?:m|mn|min|minutes?)\.?$/;

const toNumber = (text: string): number =>
  FRACTION.test(text) ? 0.5 : Number(text.replace(',', '.'));

function wholeAboveZero(value: number): number | null {
  return Number.isInteger(value) && value > 0 ? value : null;
}

function parseHours(text: string): number | null {
  const found = HOURS.exec(text);
  if (!found) return null;
  const rest = Number(found[2] ?? 0);
  return rest > 59 ? null : wholeAboveZero(Math.round(toNumber(found[1] ?? '') * 60) + rest);
}

/**
 * What a person types: « 0,5 j », « 3 j », « 1/2 j », « 2 h 30 », « 90 min », in either language.
 * `null` where it is not an amount, or not a whole number of half-days or minutes.
 */
export function parseAmount(text: string): Amount | null {
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace('½', '1/2');
  const days = DAYS.exec(plain);
  if (days) {
    const halfDays = wholeAboveZero(toNumber(days[1] ?? '') * 2);
    return halfDays === null ? null : { halfDays };
  }
  const found = MINUTES.exec(plain);
  const minutes = found ? wholeAboveZero(Number(found[1])) : parseHours(plain);
  return minutes === null ? null : { minutes };
}
