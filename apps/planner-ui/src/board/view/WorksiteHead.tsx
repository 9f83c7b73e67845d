import type { EffectiveStart, Worksite } from '@pastille/scheduling';
import { effectiveStart } from '@pastille/scheduling/worksites';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardPart, useGlow } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { Dots } from './Dots.js';
import { placeOf, worksiteName } from './names.js';
import { nearDay } from './words.js';
import classes from './WorksiteHead.module.css';

/** « 12 oct. », dashed under when only provisional, grey when nobody typed it. */
function StartDate({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('board');
  const language = useBoardPart((board) => board.language);
  const today = useBoardPart((board) => board.today);
  const start = useBoardPart(({ plan }) => effectiveStart(plan, worksite), isSameStart);
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

const isSameStart = (a: EffectiveStart | null, b: EffectiveStart | null): boolean =>
  a?.day === b?.day && a?.certainty === b?.certainty;

/** Whose job, what, since when; then its dots like a progress bar, and where it is. */
export const WorksiteHead = memo(function WorksiteHead({
  worksite,
}: {
  readonly worksite: Worksite;
}) {
  const { t } = useTranslation('board');
  const glows = useGlow(worksite.id);
  const { open } = useOpening();
  const name = useBoardPart(({ plan }) => worksiteName(plan, worksite));
  const hold = useBoardPart(({ plan }) => plan.records.client.get(worksite.clientId)?.holdReason);
  const tasks = useBoardPart(({ plan }) => plan.tasksOf(worksite.id));
  const place = useBoardPart(({ plan }) => placeOf(plan, worksite.locationId));
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
        <Dots tasks={tasks} />
        <span className={classes['place']}>{place ?? worksite.reference}</span>
      </div>
    </div>
  );
});
