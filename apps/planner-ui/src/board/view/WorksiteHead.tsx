import type { Worksite } from '@pastille/scheduling';
import { effectiveStart } from '@pastille/scheduling/worksites';
import { useTranslation } from 'react-i18next';
import { useBoard, useGlow } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { Dots } from './Dots.js';
import { placeOf, worksiteName } from './names.js';
import { nearDay } from './words.js';
import classes from './WorksiteHead.module.css';

/** « 12 oct. », dashed under when only provisional, grey when nobody typed it. */
function StartDate({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('board');
  const { plan, language, today } = useBoard();
  const start = effectiveStart(plan, worksite);
  if (!start) return null;
  const date = nearDay(language, start.day, today);
  return (
    <span
      className={classes['date']}
      data-certainty={start.certainty}
      title={t(`start.${start.certainty}`, { date })}
    >
      {date}
    </span>
  );
}

/** Whose job, what, since when; then its dots like a progress bar, and where it is. */
export function WorksiteHead({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('board');
  const { plan } = useBoard();
  const glows = useGlow(worksite.id);
  const { open } = useOpening();
  const name = worksiteName(plan, worksite);
  const hold = plan.records.client.get(worksite.clientId)?.holdReason;
  return (
    <div className={classes['head']} data-worksite-id={worksite.id} data-glow={glows || undefined}>
      <div className={classes['first']}>
        <button
          type="button"
          className={classes['name']}
          title={`${name}\n${worksite.reference}`}
          aria-haspopup="dialog"
          onClick={(event) =>
            open({
              kind: 'worksite',
              worksiteId: worksite.id,
              anchor: anchorOf(event.currentTarget),
            })
          }
        >
          {name}
        </button>
        {hold ? (
          <span className={classes['hold']} title={hold}>
            {t('client.onHold')}
          </span>
        ) : null}
        <StartDate worksite={worksite} />
      </div>
      <div className={classes['second']}>
        <Dots tasks={plan.tasksOf(worksite.id)} />
        <span className={classes['place']}>
          {placeOf(plan, worksite.locationId) ?? worksite.reference}
        </span>
      </div>
    </div>
  );
}
