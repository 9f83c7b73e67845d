import type { Amount, Lag } from '@pastille/scheduling';
import type { StepLink, TemplateStep } from '@pastille/scheduling/templates';
import type { TFunction } from 'i18next';
import { lagText, unitOf } from '../board/links/link-words.js';
import { amountLabel, type Language } from '../board/view/words.js';

export interface StepTelling {
  readonly t: TFunction<'templates'>;
  readonly language: Language;
}

function lagWords(lag: Lag, { t, language }: StepTelling): string | null {
  const amount = lagText(language, lag);
  return amount === '' ? null : t(`wait.${unitOf(lag)}`, { amount });
}

/** « après Ceinture béton, 7 j d’attente, au plus tard 21 j après » */
function linkWords({ kind, lag, max }: StepLink, label: string, telling: StepTelling): string {
  const { t, language } = telling;
  const latest = max ? t('wait.max', { amount: lagText(language, max) }) : null;
  return [t(`wait.${kind}`, { label }), lagWords(lag, telling), latest].filter(Boolean).join(', ');
}

/** Whom a step waits for, in plain words; `null` where it waits for nothing. */
export function waitWords(
  { after }: Pick<TemplateStep, 'after'>,
  steps: readonly Pick<TemplateStep, 'key' | 'label'>[],
  telling: StepTelling,
): string | null {
  if (after.length === 0) return null;
  return after
    .map((link) => {
      const label = steps.find(({ key }) => key === link.key)?.label ?? '';
      return linkWords(link, label, telling);
    })
    .join(telling.t('wait.and'));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** A half-day among hours, where both are counted together. */
const MINUTES_PER_HALF_DAY = 240;

/** All the work of a template in one amount. */
export function workOf(steps: readonly TemplateStep[]): Amount | null {
  const amounts = steps.flatMap(({ amount }) => amount ?? []);
  const halfDays = sum(amounts.map((one) => ('halfDays' in one ? one.halfDays : 0)));
  const minutes = sum(amounts.map((one) => ('minutes' in one ? one.minutes : 0)));
  const all = halfDays + Math.ceil(minutes / MINUTES_PER_HALF_DAY);
  return all > 0 ? { halfDays: all } : null;
}

/** All that is waited for by the clock, in days; `null`: nothing. */
function waitedOf(steps: readonly TemplateStep[]): Amount | null {
  const lags = steps.flatMap(({ after }) =>
    after.map(({ lag }) => ('elapsed' in lag ? lag.elapsed : 0)),
  );
  const halfDays = Math.round(sum(lags) / 720);
  return halfDays > 0 ? { halfDays } : null;
}

/** « 10 étapes · 12,5 j de travail · 7 j d’attente » */
export function templateWords(
  steps: readonly TemplateStep[],
  { t, language }: StepTelling,
): string {
  const work = workOf(steps);
  const waits = waitedOf(steps);
  return [
    t('list.steps', { count: steps.length }),
    work ? t('list.work', { amount: amountLabel(language, work) }) : null,
    waits ? t('list.waits', { amount: amountLabel(language, waits) }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
