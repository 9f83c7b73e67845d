import type { Conflict } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { teamNames, titleOf, worksiteNameOf } from '../view/names.js';
import { conflictSentence } from '../view/sentences.js';
import { useGoTo } from '../view/go-to.js';
import { slotLabel } from '../view/words.js';
import { Floating } from './Floating.js';
import { type Anchor, type Opened, useOpening } from './opened.js';
import classes from './popover.module.css';

/** A list that takes you to the place: conflicts, or what is to be closed. */
export function ConflictsPopover({
  opened,
}: {
  readonly opened: Extract<Opened, { kind: 'conflicts' | 'to-close' }>;
}) {
  const { t } = useTranslation('board');
  const { facts } = useBoard();
  const list = opened.kind === 'conflicts' ? facts.conflicts : facts.toClose;
  const title = t(opened.kind === 'conflicts' ? 'header.conflicts' : 'header.toClose', {
    count: list.length,
  });
  return (
    <Floating anchor={opened.anchor} label={title} width={420}>
      <b>{title}</b>
      <ul className={classes['list']} data-testid={`${opened.kind}-list`}>
        {list.slice(0, 100).map((conflict) => (
          <li key={conflict.key}>
            <ConflictItem conflict={conflict} />
          </li>
        ))}
      </ul>
    </Floating>
  );
}

function ConflictItem({ conflict }: { readonly conflict: Conflict }) {
  const { plan, language } = useBoard();
  const { close } = useOpening();
  const goTo = useGoTo();
  const one = conflict.ids.map((id) => plan.intervention(id)).find((found) => found !== undefined);
  return (
    <button
      type="button"
      className={classes['item']}
      data-severity={conflict.severity}
      onClick={() => {
        close();
        if (one) goTo(one);
      }}
    >
      <span>{conflictSentence(plan, conflict, language)}</span>
      {one ? (
        <small>
          {[worksiteNameOf(plan, one.worksiteId), slotLabel(language, plan.settings.zone, one)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      ) : null}
    </button>
  );
}

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
