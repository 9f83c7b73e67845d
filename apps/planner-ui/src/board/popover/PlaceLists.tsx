import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { teamNames, titleOf } from '../view/names.js';
import { slotLabel } from '../view/words.js';
import { Floating } from './Floating.js';
import { type Anchor, useOpening } from './opened.js';
import classes from './popover.module.css';

interface MoreProps {
  readonly opened: { readonly interventionIds: readonly string[]; readonly anchor: Anchor };
}

/** The bars for which a row had no line left. */
export function MorePopover({ opened }: MoreProps) {
  const { t } = useTranslation('board');
  const { plan, language } = useBoard();
  const { open } = useOpening();
  const { anchor, interventionIds } = opened;
  return (
    <Floating anchor={anchor} label={t('bar.more', { count: interventionIds.length })}>
      <ul className={classes['list']}>
        {interventionIds
          .flatMap((id) => plan.intervention(id) ?? [])
          .map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={classes['item']}
                data-intervention-id={one.id}
                onClick={() =>
                  open({ kind: 'intervention', interventionId: one.id, part: 'details', anchor })
                }
              >
                <span>{titleOf(plan, one)}</span>
                <small>
                  {[teamNames(plan, one), slotLabel(language, plan.settings.zone, one)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </button>
            </li>
          ))}
      </ul>
    </Floating>
  );
}
