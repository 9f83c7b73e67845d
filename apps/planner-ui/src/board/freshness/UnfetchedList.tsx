import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../ui/search-text.js';
import { useBoard } from '../board-context.js';
import { Nothing } from '../needs/Nothing.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { reachWords } from './fresh-words.js';
import type { FreshChange } from './freshness.js';
import classes from './freshness.module.css';
import { CallActs } from './ToldByPhone.js';
import { useBoardTelling } from './use-board-telling.js';
import { whatOf, WhatChanged } from './WhatChanged.js';

/** Changes that have not reached somebody: first those within a day, whom one rings. */
export function UnfetchedList({ asked }: { readonly asked: string }) {
  const { t } = useTranslation('freshness');
  const { t: tNeeds } = useTranslation('needs');
  const { plan, facts } = useBoard();
  const { fresh } = facts;
  const all = useMemo(
    () =>
      [...fresh.changes.values()]
        .filter(({ unfetched }) => unfetched.length > 0)
        .sort((a, b) => a.start - b.start || (a.subjectId < b.subjectId ? -1 : 1)),
    [fresh],
  );
  const found = all.filter((change) => {
    const one = whatOf(plan, change);
    const people = change.unfetched.map((id) => plan.records.resource.get(id)?.name ?? '');
    const names = one ? [titleOf(plan, one), worksiteNameOf(plan, one.worksiteId) ?? ''] : [];
    return matches([...names, ...people].join(' '), asked);
  });
  if (all.length === 0) return <Nothing section="unfetched" />;
  if (found.length === 0) return <p className={classes['hint']}>{tNeeds('notFound')}</p>;
  const soon = found.filter(({ isUrgent }) => isUrgent);
  const later = found.filter(({ isUrgent }) => !isUrgent);
  return (
    <div data-testid="unfetched-list">
      <Part title={t('soon')} changes={soon} urgent />
      <Part title={t('later')} changes={later} />
      <p className={classes['hint']}>{t('notSeen')}</p>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly changes: readonly FreshChange[];
  readonly urgent?: boolean;
}

function Part({ title, changes, urgent = false }: PartProps) {
  if (changes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes['title']}>
        {title} <small>{changes.length}</small>
      </h3>
      <ul className={classes['group']}>
        {changes.map((change) => (
          <Card key={change.subjectId} change={change} urgent={urgent} />
        ))}
      </ul>
    </section>
  );
}

function Card({ change, urgent }: { readonly change: FreshChange; readonly urgent: boolean }) {
  return (
    <li className={classes['card']} data-change={change.subjectId} data-urgent={urgent}>
      <WhatChanged change={change} />
      <ul>
        {change.unfetched.map((resourceId) => (
          <Person key={resourceId} change={change} resourceId={resourceId} />
        ))}
      </ul>
    </li>
  );
}

interface PersonProps {
  readonly change: FreshChange;
  readonly resourceId: string;
}

/** Who does not have it, since when, and their number under the thumb. */
function Person({ change, resourceId }: PersonProps) {
  const { t } = useTranslation('freshness');
  const { plan, facts } = useBoard();
  const telling = useBoardTelling();
  const resource = plan.records.resource.get(resourceId);
  const kind = change.people.find((one) => one.resourceId === resourceId)?.kind ?? 'moved';
  return (
    <li data-who={resourceId}>
      <span>
        <b>{resource?.name}</b> <span className={classes['kind']}>{t(`kinds.${kind}`)}</span>
        <small>{reachWords(telling, change, { resourceId, fresh: facts.fresh })}</small>
      </span>
      {resource ? <CallActs change={change} person={resource} /> : null}
    </li>
  );
}
