import type { Plan, Series } from '@pastille/scheduling';
import { civilOf, dayOf, type DayNumber } from '@pastille/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { nextVisits } from './next-visits.js';
import { dateAndTime, dateAndYear, monthDayName } from './series-words.js';
import classes from './series.module.css';

interface Props {
  /** With the series in it, as it would stand. */
  readonly plan: Plan;
  readonly series: Series;
}

/** When it comes round next, worked out by the engine while one types. */
export function NextVisits({ plan, series }: Props) {
  const { t } = useTranslation('series');
  return (
    <section className={classes['next']} aria-label={t('next.title')} aria-live="polite">
      <h3>{t('next.title')}</h3>
      {series.recurrence.type === 'rule' ? (
        <Dates plan={plan} series={series} />
      ) : (
        <Opening series={series} />
      )}
    </section>
  );
}

function Dates({ plan, series }: Props) {
  const { t } = useTranslation('series');
  const { now, language } = useBoard();
  const visits = useMemo(() => nextVisits(plan, series, now), [plan, series, now]);
  if (visits.length === 0) return <p>{t('next.none')}</p>;
  return (
    <ol className="tabular" data-testid="next-visits">
      {visits.map(({ local, insteadOf, onDayOff }) => (
        <li key={local}>
          {dateAndTime(language, local)}
          {insteadOf ? (
            <small>{t('next.insteadOf', { date: dateAndYear(language, dayOf(insteadOf)) })}</small>
          ) : null}
          {onDayOff ? <small data-tone="warn">{t('next.dayOff')}</small> : null}
        </li>
      ))}
    </ol>
  );
}

const WINDOWS = [0, 1, 2];

/** The first of its windows that is not over. */
function firstYear(to: string, from: string, today: DayNumber): number {
  const { year, month, day } = civilOf(today);
  const date = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return date <= to || from > to ? year : year + 1;
}

function Opening({ series }: Pick<Props, 'series'>) {
  const { t } = useTranslation('series');
  const { today, language } = useBoard();
  const { recurrence, start } = series;
  const first = dayOf(start.slice(0, 10));
  if (recurrence.type === 'after-last-visit') {
    const date = dateAndYear(language, first);
    return (
      <>
        <p>{t('next.due', { date, count: recurrence.months })}</p>
        <p className={classes['dim']}>{t('next.opens')}</p>
      </>
    );
  }
  if (recurrence.type !== 'yearly-window') return null;
  const { from, to } = recurrence;
  const year = firstYear(to, from, Math.max(today, first));
  const told = (monthDay: string, of: number): string =>
    `${monthDayName(language, monthDay)} ${of}`;
  return (
    <>
      <ol className="tabular" data-testid="next-visits">
        {WINDOWS.map((n) => (
          <li key={n}>
            {t('next.window', {
              from: told(from, year + n),
              to: told(to, year + n + (to < from ? 1 : 0)),
            })}
          </li>
        ))}
      </ol>
      <p className={classes['dim']}>{t('next.opens')}</p>
    </>
  );
}
