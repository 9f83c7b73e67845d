import type { Absence, Intervention, Plan, Series } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { useGoThere } from '../needs/use-go-there.js';
import { nextStanding } from '../series/next-standing.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { shortDay, slotLabel } from '../view/words.js';
import type { FreshChange } from './freshness.js';

/** The bar or the series that changed; `null`: time off, or it is there no more. */
export const whatOf = (
  plan: Plan,
  { subject, subjectId }: Pick<FreshChange, 'subject' | 'subjectId'>,
): Intervention | Series | null =>
  (subject === 'series' ? plan.records.series.get(subjectId) : plan.intervention(subjectId)) ??
  null;

/** What a change is of, and when; it leads to where that stands. */
export function WhatChanged({ change }: { readonly change: FreshChange }) {
  const { plan } = useBoard();
  const { subject, subjectId } = change;
  if (subject === 'absence') return <OfAbsence change={change} />;
  if (subject === 'series') {
    const series = plan.records.series.get(subjectId);
    return series ? <OfSeries series={series} change={change} /> : null;
  }
  const one = plan.intervention(subjectId);
  return one ? <OfBar one={one} /> : null;
}

function OfBar({ one }: { readonly one: Intervention }) {
  const { plan, language } = useBoard();
  const goThere = useGoThere();
  const title = titleOf(plan, one);
  const where = worksiteNameOf(plan, one.worksiteId);
  return (
    <button type="button" data-need={one.id} onClick={() => goThere(one)}>
      <b>{title}</b> {where === title ? null : <span>{where}</span>}{' '}
      <small>{slotLabel(language, plan.settings.zone, one)}</small>
    </button>
  );
}

interface OfSeriesProps {
  readonly series: Series;
  readonly change: FreshChange;
}

/** Its next visit stands for it on the board. */
function OfSeries({ series, change }: OfSeriesProps) {
  const { t } = useTranslation('freshness');
  const { plan, language } = useBoard();
  const goThere = useGoThere();
  const visit = nextStanding(plan, series, change.start);
  const title = titleOf(plan, series);
  const where = worksiteNameOf(plan, series.worksiteId);
  const when = visit ? slotLabel(language, plan.settings.zone, visit) : null;
  return (
    <button
      type="button"
      data-need={series.id}
      disabled={!visit}
      onClick={() => visit && goThere(visit)}
    >
      <b>{title}</b> {where === title ? null : <span>{where}</span>}{' '}
      <small>{[t('series'), when].filter(Boolean).join(' · ')}</small>
    </button>
  );
}

function OfAbsence({ change }: { readonly change: FreshChange }) {
  const { t } = useTranslation('freshness');
  const { t: tBoard } = useTranslation('board');
  const { plan, show } = useBoard();
  const absence = plan.records.absence.get(change.subjectId);
  const dayAt = (at: number): number => dayOfLocal(toLocal(plan.settings.zone, at));
  return (
    <button
      type="button"
      data-need={change.subjectId}
      onClick={() => show({ face: 'resources', day: dayAt(change.start) })}
    >
      <b>{absence ? tBoard(`absence.reasons.${absence.reason}`) : t('absence')}</b>{' '}
      <small>
        <Days absence={absence ?? { start: change.start, end: change.start + 1 }} />
      </small>
    </button>
  );
}

/** « mar. 24 nov. – jeu. 26 nov. » */
function Days({ absence }: { readonly absence: Pick<Absence, 'start' | 'end'> }) {
  const { plan, language } = useBoard();
  const word = (at: number): string =>
    shortDay(language, dayOfLocal(toLocal(plan.settings.zone, at)));
  const [first, last] = [word(absence.start), word(absence.end - 1)];
  return <>{first === last ? first : `${first} – ${last}`}</>;
}
