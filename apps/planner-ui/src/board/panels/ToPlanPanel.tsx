import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { TaskStatus, ToPlanItem } from '@pastille/scheduling';
import {
  memo,
  useDeferredValue,
  useMemo,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
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
const MOST = 80;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** « À planifier »: what is red and what is left, beside the board. */
export function ToPlanPanel({ Cards }: Props) {
  const { t } = useTranslation('board');
  const { facts, plan } = useBoard();
  const [search, setSearch] = useState('');
  const card = useCard();
  const wanted = plain(useDeferredValue(search).trim());
  const items = useMemo(() => {
    if (wanted === '') return facts.toPlan;
    return facts.toPlan.filter(({ task, worksite }) =>
      plain(`${task.label} ${worksiteName(plan, worksite)} ${worksite.reference}`).includes(wanted),
    );
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
          <Card key={item.task.id} {...card(item)} />
        ))}
        {items.length > MOST ? (
          <p className={classes['hint']}>{t('panel.more', { count: items.length - MOST })}</p>
        ) : null}
        {items.length === 0 ? (
          <p className={classes['hint']}>{t(wanted ? 'panel.notFound' : 'panel.nothing')}</p>
        ) : null}
      </Cards>
      <p className={classes['hint']}>{t('panel.hint')}</p>
    </aside>
  );
}

/** A card in words: equal words need no new drawing. */
interface CardProps {
  readonly taskId: string;
  readonly label: string;
  readonly worksite: string;
  readonly meta: string;
  readonly tint: string;
  readonly status: TaskStatus;
  /** On the timeline P plans on the day that is shown. */
  readonly day: number | null;
}

function useCard(): (item: ToPlanItem) => CardProps {
  const { t } = useTranslation('board');
  const { plan, language, view } = useBoard();
  const day = view.face === 'table' ? null : view.day;
  return ({ task, worksite, status, amount }) => {
    const rest = amount ? amountLabel(language, amount) : null;
    const left = rest && status !== 'todo' ? t('flags.rest', { amount: rest }) : rest;
    const people = task.people > 1 ? t('panel.people', { count: task.people }) : null;
    const meta = [left, people].filter(Boolean).join(' · ');
    return {
      taskId: task.id,
      label: task.label,
      worksite: worksiteName(plan, worksite),
      meta,
      tint: tintOfTask(plan, task),
      status,
      day,
    };
  };
}

const Card = memo(function Card({ taskId, label, worksite, meta, tint, status, day }: CardProps) {
  const { open } = useOpening();
  return (
    <button
      type="button"
      className={classes['card']}
      style={{ '--c': tint }}
      data-card-task={taskId}
      data-card-title={label}
      aria-haspopup="dialog"
      aria-keyshortcuts="P"
      onClick={(event) =>
        open({
          kind: 'task',
          taskId,
          day: null,
          resourceId: null,
          anchor: anchorOf(event.currentTarget),
        })
      }
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        open({
          kind: 'task',
          taskId,
          day,
          resourceId: null,
          anchor: anchorOf(event.currentTarget),
        });
      }}
    >
      <span className={classes['name']}>
        <b>{label}</b>
        <Dot status={status} size={12} />
      </span>
      <small>{worksite}</small>
      <span className={classes['meta']}>{meta}</span>
    </button>
  );
});
