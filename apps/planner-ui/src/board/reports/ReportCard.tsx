import type { ReportView } from '@pastille/contracts';
import { IconAlertTriangle, IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { whenWords } from '../../feeds/read-words.js';
import { useBoard } from '../board-context.js';
import { useBoardTelling } from '../freshness/use-board-telling.js';
import { useGoThere } from '../needs/use-go-there.js';
import { useProposing } from '../needs/use-proposing.js';
import needs from '../needs/needs.module.css';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { amountLabel } from '../view/words.js';
import classes from './reports.module.css';
import { triggerOfReport } from './trigger-of.js';
import { useReportWords } from './use-report-words.js';
import { useSettle } from './use-settle.js';

/** One thing that somebody said: who, what, of what; and what can be done about it. */
export function ReportCard({ report }: { readonly report: ReportView }) {
  const { plan } = useBoard();
  const goThere = useGoThere();
  const words = useReportWords();
  const one = plan.intervention(report.interventionId);
  const Icon = report.kind === 'problem' ? IconAlertTriangle : IconMessage2;
  return (
    <li
      className={needs['entry']}
      data-report={report.kind}
      data-severity={report.settled ? undefined : 'warning'}
    >
      <button
        type="button"
        className={needs['sentence']}
        data-need={report.interventionId}
        disabled={!one}
        onClick={() => one && goThere(one)}
      >
        <Icon size={15} aria-hidden />
        <span>
          {words(report)} <Where report={report} />
        </span>
      </button>
      <Said report={report} />
      {report.settled ? null : <Acts report={report} />}
    </li>
  );
}

function Where({ report }: { readonly report: ReportView }) {
  const { plan } = useBoard();
  const telling = useBoardTelling();
  const one = plan.intervention(report.interventionId);
  const parts = [
    one ? titleOf(plan, one) : null,
    one ? worksiteNameOf(plan, one.worksiteId) : null,
    whenWords(telling, report.at),
  ];
  return <small>{[...new Set(parts)].filter(Boolean).join(' · ')}</small>;
}

/** In their own words, with the picture of it. */
function Said({ report }: { readonly report: ReportView }) {
  const { note, photo } = report;
  return (
    <div className={classes['said']}>
      <Against report={report} />
      {note ? <q>{note}</q> : null}
      {photo ? <Photo photo={photo} report={report} /> : null}
    </div>
  );
}

/** Against what was planned: more, or less. */
function Against({ report }: { readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const { language } = useBoard();
  const { left, over, settled, kind } = report;
  if (over && JSON.stringify(over) !== JSON.stringify(left)) {
    return <small>{t('over', { over: amountLabel(language, over) })}</small>;
  }
  return kind === 'day-done' && !over && !settled ? <small>{t('ahead')}</small> : null;
}

function Photo({ photo, report }: { readonly photo: string; readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const { plan } = useBoard();
  const who = plan.records.resource.get(report.resourceId)?.name ?? '';
  return (
    <a href={photo} target="_blank" rel="noreferrer" aria-label={t('photo')}>
      <img src={photo} alt={t('photoOf', { who })} loading="lazy" />
    </a>
  );
}

function Acts({ report }: { readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const { plan } = useBoard();
  const { proposeFor } = useProposing();
  const { settle, isPending } = useSettle(report);
  const trigger = triggerOfReport(plan, report);
  return (
    <div className={needs['cures']}>
      {trigger ? (
        <button
          type="button"
          className={needs['cure']}
          data-main
          onClick={() => proposeFor(trigger)}
        >
          {t('propose')}
        </button>
      ) : null}
      <button type="button" className={needs['cure']} disabled={isPending} onClick={settle}>
        {t('settle')}
      </button>
    </div>
  );
}
