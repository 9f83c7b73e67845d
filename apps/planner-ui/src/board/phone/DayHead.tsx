import { IconPhoneCall, IconTriangleFilled } from '@tabler/icons-react';
import { formatLocalDate } from '@pastille/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.js';
import { useBoard } from '../board-context.js';
import { loadsOf } from '../load/load-of.js';
import { loadSentence, markOf, minutesLabel } from '../load/load-words.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { worksiteNameOf } from '../view/names.js';
import type { DayGroup } from './day-groups.js';
import classes from './DayList.module.css';

interface Props {
  readonly group: DayGroup;
  readonly byWorksite: boolean;
}

/** Whose lines follow, how full the day is, and why they are away. */
export function DayHead({ group: { id, absences }, byWorksite }: Props) {
  const { t } = useTranslation('board');
  const { plan, mayPlan } = useBoard();
  const { open } = useOpening();
  const name =
    plan.records.resource.get(id)?.name ??
    worksiteNameOf(plan, id) ??
    t(byWorksite ? 'rows.noWorksite' : 'rows.nobody');
  return (
    <h2>
      <span className={classes['name']}>{name}</span>
      <OnCall id={id} />
      {absences.map((absence) => (
        <button
          key={absence.id}
          type="button"
          className={classes['away']}
          disabled={!mayPlan}
          onClick={({ currentTarget }) =>
            open({ kind: 'absence', absenceId: absence.id, anchor: anchorOf(currentTarget) })
          }
        >
          {t(`absence.reasons.${absence.reason}`)}
        </button>
      ))}
      <Load id={id} name={name} />
    </h2>
  );
}

function OnCall({ id }: { readonly id: string }) {
  const { t } = useTranslation('phone');
  const { plan, view } = useBoard();
  const date = formatLocalDate(view.day);
  const isOnCall = [...plan.records.onCall.values()].some(
    ({ resourceId, from, to }) => resourceId === id && from <= date && date <= to,
  );
  if (!isOnCall) return null;
  return (
    <span className={classes['onCall']}>
      <IconPhoneCall size={13} aria-hidden /> {t('onCall')}
    </span>
  );
}

/** « 8 h / 7 h », with a sign where it is too much. */
function Load({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('load');
  const { plan, view, language } = useBoard();
  const { load: wanted } = useSession().preferences;
  const load = useMemo(
    () => (wanted ? loadsOf(plan, id, { from: view.day, days: 1 })?.[0] : undefined),
    [wanted, plan, id, view.day],
  );
  if (!load || (load.planned === 0 && load.hours === 0)) return null;
  const mark = markOf(load);
  const sentence = loadSentence(load, { t, language, name, day: view.day });
  return (
    <span className={classes['load']} data-load={mark} title={sentence ?? undefined}>
      {mark === 'over' || mark === 'off' ? <IconTriangleFilled size={9} aria-hidden /> : null}
      {t('today', {
        planned: minutesLabel(language, load.planned),
        hours: minutesLabel(language, load.hours),
      })}
    </span>
  );
}
