import type { PlanningTask } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { type Anchor, useOpening } from '../popover/opened.js';
import popover from '../popover/popover.module.css';
import classes from './links.module.css';
import { linkSentence } from './link-words.js';

/** What a task waits for and what waits for it: each leads to its own popover. */
export function KnownLinks({
  task,
  anchor,
}: {
  readonly task: PlanningTask;
  readonly anchor: Anchor;
}) {
  const { t } = useTranslation('links');
  const { plan, language } = useBoard();
  const { open } = useOpening();
  const known = plan
    .tasksOf(task.worksiteId)
    .flatMap((one) => one.links.map((link) => ({ one, link })))
    .filter(({ one, link }) => one.id === task.id || link.predecessorId === task.id);
  if (known.length === 0) return null;
  return (
    <section className={classes['known']}>
      <h2>{t('picker.known')}</h2>
      <ul className={popover['list']}>
        {known.map(({ one, link }) => (
          <li key={`${one.id} ${link.predecessorId}`}>
            <button
              type="button"
              className={popover['item']}
              data-known-link={`${one.id} ${link.predecessorId}`}
              onClick={() =>
                open({ kind: 'link', taskId: one.id, predecessorId: link.predecessorId, anchor })
              }
            >
              {linkSentence(link, {
                ...{ t, language, task: one.label },
                predecessor: plan.records.task.get(link.predecessorId)?.label ?? '',
              })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
