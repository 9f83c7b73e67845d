import type { Intervention } from '@pastille/scheduling';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { teamNames, titleOf, worksiteNameOf } from '../view/names.js';
import { slotLabel } from '../view/words.js';
import classes from './review.module.css';

interface Props {
  readonly what: ReactNode;
  readonly children: ReactNode;
  readonly lineKey: string;
}

/** One thing to settle, and what can be done about it. */
export function Row({ what, children, lineKey }: Props) {
  const { mayPlan } = useBoard();
  return (
    <li className={classes['line']} data-line={lineKey}>
      <div className={classes['what']}>{what}</div>
      {mayPlan ? <div className={classes['acts']}>{children}</div> : null}
    </li>
  );
}

/** A bar in words: what, where, who, when; its name leads to all of it. */
export function BarWords({
  one,
  children,
}: {
  readonly one: Intervention;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('review');
  const { plan, language } = useBoard();
  const { open } = useOpening();
  const title = titleOf(plan, one);
  const where = worksiteNameOf(plan, one.worksiteId);
  const below = [where === title ? null : where, teamNames(plan, one)];
  return (
    <>
      <button
        type="button"
        aria-label={t('show', { title })}
        onClick={({ currentTarget }) =>
          open({
            ...{ kind: 'intervention', interventionId: one.id, part: 'details' },
            anchor: anchorOf(currentTarget),
          })
        }
      >
        {title}
      </button>
      <small>{below.filter(Boolean).join(' · ')}</small>
      <small>{slotLabel(language, plan.settings.zone, one)}</small>
      {children}
    </>
  );
}
