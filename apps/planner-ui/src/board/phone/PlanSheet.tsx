import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ToPlanItem } from '@pastille/scheduling';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { Dot } from '../view/Dot.js';
import { worksiteName } from '../view/names.js';
import { amountLabel } from '../view/words.js';
import classes from './DayList.module.css';

/** More than anyone scrolls through; the search finds the others. */
const MOST = 60;

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What is still red, in place of the day: a tap plans it on that day. */
export function PlanSheet() {
  const { t } = useTranslation('phone');
  const { plan, facts } = useBoard();
  const [search, setSearch] = useState('');
  const wanted = plain(useDeferredValue(search).trim());
  const items = useMemo(
    () =>
      facts.toPlan.filter(({ task, worksite }) =>
        plain(`${task.label} ${worksiteName(plan, worksite)} ${worksite.reference}`).includes(
          wanted,
        ),
      ),
    [plan, facts.toPlan, wanted],
  );
  const left = items.length - MOST;
  return (
    <div className={classes['list']} data-testid="plan-sheet">
      <TextInput
        type="search"
        className={classes['search'] ?? ''}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {items.slice(0, MOST).map((item) => (
        <Card key={item.task.id} item={item} />
      ))}
      {left > 0 ? <p className={classes['nothing']}>{t('more', { count: left })}</p> : null}
      {items.length === 0 ? (
        <p className={classes['nothing']}>{t(wanted ? 'notFound' : 'allPlanned')}</p>
      ) : null}
    </div>
  );
}

function Card({ item: { task, worksite, status, amount } }: { readonly item: ToPlanItem }) {
  const { plan, language, view } = useBoard();
  const { open } = useOpening();
  const rest = amount ? amountLabel(language, amount) : null;
  return (
    <button
      type="button"
      className={classes['item']}
      data-card-task={task.id}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) =>
        open({
          ...{ kind: 'task', taskId: task.id, day: view.day, resourceId: null },
          anchor: anchorOf(currentTarget),
        })
      }
    >
      <Dot status={status} size={16} />
      <span className={classes['what']}>
        <b>{task.label}</b>
        <small>{[worksiteName(plan, worksite), rest].filter(Boolean).join(' · ')}</small>
      </span>
    </button>
  );
}
