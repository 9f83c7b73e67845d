import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ToPlanItem } from '@pastille/scheduling';
import { useDeferredValue, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../BoardContext.js';
import { anchorOf, useOpened } from '../popover/opened.js';
import { Dot } from '../view/Dot.js';
import { worksiteName } from '../view/names.js';
import { tintOfTask } from '../view/tint.js';
import { amountLabel } from '../view/words.js';
import classes from './ToPlanPanel.module.css';

interface Props {
  /** Makes what is inside draggable onto the timeline. */
  readonly Cards: ComponentType<{ readonly children: ReactNode; readonly className: string }>;
}

/** More cards than anyone reads; the search finds the others. */
const MOST = 120;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** « À planifier »: what is red and what is left, beside the board. */
export function ToPlanPanel({ Cards }: Props) {
  const { t } = useTranslation('board');
  const { facts, plan } = useBoard();
  const [search, setSearch] = useState('');
  const wanted = plain(useDeferredValue(search).trim());
  const items = useMemo(() => {
    if (wanted === '') return facts.toPlan;
    return facts.toPlan.filter(({ task, worksite }) => plain(`${task.label} ${worksiteName(plan, worksite)} ${worksite.reference}`).includes(wanted));
  }, [facts.toPlan, plan, wanted]);
  return (
    <aside className={classes['panel']} aria-label={t('panel.title')} data-testid="to-plan">
      <TextInput
        size="xs"
        type="search"
        data-board-search
        aria-label={t('panel.search')}
        placeholder={t('panel.search')}
        leftSection={<IconSearch size={14} />}
        rightSection={<kbd className={classes['key']}>/</kbd>}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <h2 className={classes['title']}>
        <span>{t('panel.title')}</span>
        <span className="tabular">{items.length}</span>
      </h2>
      <Cards className={classes['cards'] ?? ''}>
        {items.slice(0, MOST).map((item) => (
          <Card key={item.task.id} item={item} />
        ))}
        {items.length > MOST ? <p className={classes['hint']}>{t('panel.more', { count: items.length - MOST })}</p> : null}
        {items.length === 0 ? <p className={classes['hint']}>{t(wanted ? 'panel.notFound' : 'panel.nothing')}</p> : null}
      </Cards>
      <p className={classes['hint']}>{t('panel.hint')}</p>
    </aside>
  );
}

function Card({ item }: { readonly item: ToPlanItem }) {
  const { t } = useTranslation('board');
  const { plan, language, view } = useBoard();
  const { open } = useOpened();
  const { task, worksite, status, amount } = item;
  const rest = amount ? amountLabel(language, amount) : null;
  const meta = [
    rest && status !== 'todo' ? t('flags.rest', { amount: rest }) : rest,
    task.people > 1 ? t('panel.people', { count: task.people }) : null,
  ];
  const day = view.face === 'table' ? null : view.day;
  return (
    <button
      type="button"
      className={classes['card']}
      style={{ '--c': tintOfTask(plan, task) }}
      data-card-task={task.id}
      data-card-title={task.label}
      aria-haspopup="dialog"
      aria-keyshortcuts="P"
      onClick={(event) => open({ kind: 'task', taskId: task.id, day: null, resourceId: null, anchor: anchorOf(event.currentTarget) })}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        open({ kind: 'task', taskId: task.id, day, resourceId: null, anchor: anchorOf(event.currentTarget) });
      }}
    >
      <span className={classes['name']}>
        <b>{task.label}</b>
        <Dot status={status} size={12} />
      </span>
      <small>{worksiteName(plan, worksite)}</small>
      <span className={classes['meta']}>{meta.filter(Boolean).join(' · ')}</span>
    </button>
  );
}
