import type { ReportView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { shortName } from '../view/names.js';
import { amountLabel } from '../view/words.js';

/** « Signalé par Malo : journée finie, reste 1 j » */
export function useReportWords(): (report: ReportView) => string {
  const { t } = useTranslation('reports');
  const { plan, language } = useBoard();
  return ({ resourceId, kind, left }) => {
    const resource = plan.records.resource.get(resourceId);
    const amount = left ? amountLabel(language, left) : '';
    const key = kind === 'day-done' && left ? 'day-done-left' : kind;
    return t('by', {
      who: resource ? shortName(resource) : '',
      what: t(`what.${key}`, { left: amount }),
    });
  };
}
