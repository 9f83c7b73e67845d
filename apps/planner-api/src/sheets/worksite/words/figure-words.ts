import type { Locale } from '@pastille/contracts';

interface Figure {
  readonly number: number;
  readonly unit: string | null;
}

/** « 1,5 m² », “1.5 m²” */
export function figureWords({ number, unit }: Figure, locale: Locale): string {
  const figure = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: 3,
  }).format(number);
  return unit === null ? figure : `${figure}\u00a0${unit}`;
}
