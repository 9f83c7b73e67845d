import type { ReportView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { matches } from '../../ui/search-text.js';
import { useBoard } from '../board-context.js';
import needs from '../needs/needs.module.css';
import { Nothing } from '../needs/Nothing.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { ReportCard } from './ReportCard.js';
import { openOf, useReports } from './use-reports.js';

/** « Signalés »: what waits for somebody first, then what was said since yesterday. */
export function ReportList({ asked }: { readonly asked: string }) {
  const { t } = useTranslation('reports');
  const { plan } = useBoard();
  const reports = useReports();
  const found = reports.filter(({ interventionId, resourceId, note }) => {
    const one = plan.intervention(interventionId);
    const names = one ? [titleOf(plan, one), worksiteNameOf(plan, one.worksiteId) ?? ''] : [];
    const who = plan.records.resource.get(resourceId)?.name ?? '';
    return matches([...names, who, note ?? ''].join(' '), asked);
  });
  const open = openOf(found);
  const recent = found.filter(({ settled }) => settled);
  return (
    <div data-testid="reports-list">
      {openOf(reports).length === 0 ? <Nothing section="reports" /> : null}
      <Cards reports={open} />
      {recent.length > 0 ? (
        <section aria-label={t('recent')} className={needs['group']}>
          <h3>
            {t('recent')} <small>{recent.length}</small>
          </h3>
          <Cards reports={recent} />
        </section>
      ) : null}
    </div>
  );
}

function Cards({ reports }: { readonly reports: readonly ReportView[] }) {
  if (reports.length === 0) return null;
  return (
    <ul className={needs['group']}>
      {reports.map((report) => (
        <ReportCard key={report.id} report={report} />
      ))}
    </ul>
  );
}
