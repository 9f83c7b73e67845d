import { IconLock } from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { toLocal } from '@pastille/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useGlow } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { useBarLabel } from '../view/bar-label.js';
import { Dot } from '../view/Dot.js';
import { placeOf, teamNames, titleOf, worksiteName, worksiteNameOf } from '../view/names.js';
import { tintOf } from '../view/tint.js';
import { amountLabel, clock } from '../view/words.js';
import { groupsOfDay } from './day-groups.js';
import { partOfDay } from './part-of-day.js';
import classes from './DayList.module.css';

const FEW = 20;

/** The board in a hand: one day, person by person (or worksite by worksite), with the same popovers. */
export function DayList() {
  const { t } = useTranslation('board');
  const { plan, view, facts } = useBoard();
  const face = view.face === 'table' ? 'worksites' : view.face;
  const groups = useMemo(
    () => groupsOfDay({ plan, facts }, face, view.day),
    [plan, facts, face, view.day],
  );
  return (
    <div className={classes['list']} data-testid="day-list">
      {groups.length === 0 ? <p className={classes['nothing']}>{t('phone.nothing')}</p> : null}
      {groups.map(({ id, interventionIds, absences }) => (
        <section key={id} data-row-id={id}>
          <h2>
            {plan.records.resource.get(id)?.name ??
              worksiteNameOf(plan, id) ??
              t(face === 'worksites' ? 'rows.noWorksite' : 'rows.nobody')}
            {absences.map((absence) => (
              <small key={absence.id}>{t(`absence.reasons.${absence.reason}`)}</small>
            ))}
          </h2>
          {interventionIds.map((one) => (
            <Item key={one} interventionId={one} byWorksite={face === 'worksites'} />
          ))}
        </section>
      ))}
      <ToPlan />
    </div>
  );
}

interface ItemProps {
  readonly interventionId: string;
  readonly byWorksite: boolean;
}

function Item({ interventionId, byWorksite }: ItemProps) {
  const { plan } = useBoard();
  const one = plan.intervention(interventionId);
  return one ? <Known one={one} byWorksite={byWorksite} /> : null;
}

function Known({ one, byWorksite }: { readonly one: Intervention; readonly byWorksite: boolean }) {
  const { plan, language, view } = useBoard();
  const glows = useGlow(one.id);
  const { open } = useOpening();
  const { zone } = plan.settings;
  const label = useBarLabel(one);
  const title = titleOf(plan, one);
  const location =
    one.locationId ??
    (one.worksiteId ? (plan.records.worksite.get(one.worksiteId)?.locationId ?? null) : null);
  const second = byWorksite ? teamNames(plan, one) : worksiteNameOf(plan, one.worksiteId);
  const below = [second, placeOf(plan, location)].filter(Boolean).join(' · ');
  const part = partOfDay(plan, one, view.day);
  const from = clock(language, toLocal(zone, part.start));
  const to = clock(language, toLocal(zone, part.end));
  return (
    <button
      type="button"
      className={classes['item']}
      style={{ '--c': tintOf(plan, one) }}
      data-intervention-id={one.id}
      data-state={one.state}
      data-glow={glows || undefined}
      aria-label={`${from} ${to} ${title} ${below}\n${label}`}
      aria-haspopup="dialog"
      onClick={(event) =>
        open({
          kind: 'intervention',
          interventionId: one.id,
          part: 'details',
          anchor: anchorOf(event.currentTarget),
        })
      }
    >
      <span className={classes['time']}>
        {from} <small>{to}</small>
      </span>{' '}
      <span className={classes['what']}>
        <b>{title}</b> <small>{below}</small>
      </span>
      {one.lock.time ? <IconLock size={16} aria-hidden /> : null}
    </button>
  );
}

/** What is still red, under the day: a tap plans it. */
function ToPlan() {
  const { t } = useTranslation('board');
  const { plan, facts, language, mayPlan, view } = useBoard();
  const { open } = useOpening();
  if (!mayPlan || facts.toPlan.length === 0) return null;
  return (
    <section>
      <h2>
        {t('panel.title')} <small>{facts.toPlan.length}</small>
      </h2>
      {facts.toPlan.slice(0, FEW).map(({ task, worksite, status, amount }) => (
        <button
          key={task.id}
          type="button"
          className={classes['item']}
          data-card-task={task.id}
          onClick={(event) =>
            open({
              kind: 'task',
              taskId: task.id,
              day: view.day,
              resourceId: null,
              anchor: anchorOf(event.currentTarget),
            })
          }
        >
          <Dot status={status} size={16} />
          <span className={classes['what']}>
            <b>{task.label}</b>
            <small>
              {[worksiteName(plan, worksite), amount ? amountLabel(language, amount) : null]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </button>
      ))}
    </section>
  );
}
