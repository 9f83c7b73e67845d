import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { TaskStatus, ToPlanItem } from '@pastille/scheduling';
import {
  Fragment,
  memo,
  useDeferredValue,
  useMemo,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.js';
import { useBoardPart, useBoardView, type BoardContextValue } from '../board-context.js';
import {
  ASK_NOTHING,
  inPanelOrder,
  panelItems,
  placeGroups,
  windowWords,
  type PanelAsk,
  type PlaceGroup,
} from '../filters/panel-items.js';
import { PanelFilter } from '../filters/PanelFilter.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { Dot } from '../view/Dot.js';
import { worksiteName } from '../view/names.js';
import { tintOfTask } from '../view/tint.js';
import { amountLabel, nearDay } from '../view/words.js';
import { whenPanelComes } from './reach-panel.js';
import classes from './ToPlanPanel.module.css';

interface Props {
  /** Makes what is inside draggable onto the timeline. */
  readonly Cards: ComponentType<{ readonly children: ReactNode; readonly className: string }>;
}

/** More cards than anyone reads; the search finds the others. */
const MOST = 80;

const whole = (board: BoardContextValue): BoardContextValue => board;

/** Everything that the cards are made of, by identity: most acts on bars change none of it. */
const sourcesOf = ({ facts, plan, shown, view, language, today }: BoardContextValue) => {
  const { taskKind, client, works, location, worksite, resource, status } = plan.records;
  return [
    ...[facts.toPlan, shown, view, language, today],
    ...[taskKind, client, works, location, worksite, resource, status],
  ];
};

function saysTheSame(a: BoardContextValue, b: BoardContextValue): boolean {
  const after = sourcesOf(b);
  return sourcesOf(a).every((source, index) => source === after[index]);
}

/** The cards that the board's filters leave, that answer what is asked here, in the order one wants. */
function useItems(
  board: BoardContextValue,
  ask: PanelAsk,
): { readonly items: readonly ToPlanItem[]; readonly all: number } {
  const { facts, plan, today, shown } = board;
  const { preferences } = useSession();
  const { panelOrder } = preferences;
  return useMemo(() => {
    const onBoard = shown.isAll
      ? facts.toPlan
      : facts.toPlan.filter(
          ({ task, worksite }) =>
            shown.worksite(worksite) &&
            shown.trade(plan.records.taskKind.get(task.kindId ?? '')?.trade ?? null),
        );
    const items = panelItems({ plan, today }, onBoard, ask);
    return { items: inPanelOrder(plan, items, panelOrder), all: facts.toPlan.length };
  }, [facts.toPlan, plan, today, shown, ask, panelOrder]);
}

/** « À planifier »: what is red and what is left, beside the board. */
export function ToPlanPanel({ Cards }: Props) {
  const { t } = useTranslation(['board', 'filters']);
  const [ask, setAsk] = useState(ASK_NOTHING);
  const calm = useDeferredValue(ask);
  const board = useBoardPart(whole, saysTheSame);
  const { items, all } = useItems(board, calm);
  const card = useCard(board);
  const isPart = items.length < all;
  const groupsOf = useGroups(board);
  return (
    <aside className={classes['panel']} aria-label={t('panel.title')} data-testid="to-plan">
      <div className={classes['ask']}>
        <TextInput
          size="xs"
          type="search"
          data-panel-search
          ref={whenPanelComes}
          aria-label={t('filters:panel.search')}
          aria-keyshortcuts="A"
          placeholder={t('panel.search')}
          leftSection={<IconSearch size={14} />}
          rightSection={<kbd className={classes['key']}>A</kbd>}
          value={ask.text}
          onChange={(event) => setAsk({ ...ask, text: event.currentTarget.value })}
        />
        <PanelFilter ask={ask} onAsk={setAsk} />
      </div>
      <h2 className={classes['title']}>
        <span>{t('panel.title')}</span>
        <span className="tabular">
          {isPart ? t('filters:panel.of', { count: items.length, all }) : all}
        </span>
      </h2>
      <Cards className={classes['cards'] ?? ''}>
        {groupsOf(items).map(({ key, head, items: own }) => (
          <Fragment key={key}>
            {head ? <PlaceHead group={head} /> : null}
            {own.map((item) => (
              <Card key={item.task.id} {...card(item)} />
            ))}
          </Fragment>
        ))}
        {items.length > MOST ? (
          <p className={classes['hint']}>{t('panel.more', { count: items.length - MOST })}</p>
        ) : null}
        {items.length === 0 ? (
          <p className={classes['hint']}>
            {all === 0 ? t('panel.nothing') : t('filters:panel.noneLeft')}
          </p>
        ) : null}
      </Cards>
      <p className={classes['hint']}>{t('panel.hint')}</p>
    </aside>
  );
}

interface CardGroup {
  readonly key: string;
  /** `null`: the cards are in no groups. */
  readonly head: PlaceGroup | null;
  readonly items: readonly ToPlanItem[];
}

/** The cards that are drawn; « par lieu » each town is one group, so that a round can be made of it. */
function useGroups({
  plan,
}: BoardContextValue): (items: readonly ToPlanItem[]) => readonly CardGroup[] {
  const { panelOrder } = useSession().preferences;
  return (items) => {
    if (panelOrder !== 'place') return [{ key: 'all', head: null, items: items.slice(0, MOST) }];
    let left = MOST;
    return placeGroups(plan, items).flatMap((head) => {
      const own = head.items.slice(0, left);
      left -= own.length;
      return own.length === 0 ? [] : [{ key: head.place ?? '', head, items: own }];
    });
  };
}

/** A working day of minutes: from there on one counts in days. */
const LONG = 480;
const HALF_DAY = 240;

function PlaceHead({ group: { place, items, minutes } }: { readonly group: PlaceGroup }) {
  const { t } = useTranslation('filters');
  const language = useBoardPart((board) => board.language);
  const total = minutes < LONG ? { minutes } : { halfDays: Math.round(minutes / HALF_DAY) };
  const amount = minutes === 0 ? '–' : amountLabel(language, total);
  return (
    <h3 className={classes['place']} data-place={place ?? ''}>
      {place ?? t('panel.nowhere')}
      <small className="tabular">{t('panel.group', { count: items.length, amount })}</small>
    </h3>
  );
}

/** A card in words: equal words need no new drawing. */
interface CardProps {
  readonly taskId: string;
  readonly label: string;
  readonly worksite: string;
  readonly meta: string;
  /** The window of a contract. */
  readonly due: string | null;
  readonly isLate: boolean;
  readonly tint: string;
  readonly status: TaskStatus;
  /** On the timeline P plans on the day that is shown. */
  readonly day: number | null;
}

/** « avant le 31 oct. » */
function useDue(): (item: ToPlanItem) => Pick<CardProps, 'due' | 'isLate'> {
  const { t } = useTranslation('filters');
  const { language, today } = useBoardView();
  return ({ task }) => {
    const words = windowWords(task.window, today);
    if (!words) return { due: null, isLate: false };
    const from = 'from' in words ? nearDay(language, words.from, today) : '';
    const to = 'to' in words ? nearDay(language, words.to, today) : '';
    return { due: t(`panel.${words.word}`, { from, to }), isLate: words.word === 'late' };
  };
}

function useCard({ plan, language, view }: BoardContextValue): (item: ToPlanItem) => CardProps {
  const { t } = useTranslation('board');
  const dueOf = useDue();
  const day = view.face === 'table' ? null : view.day;
  return (item) => {
    const { task, worksite, status, amount } = item;
    const rest = amount ? amountLabel(language, amount) : null;
    const left = rest && status !== 'todo' ? t('flags.rest', { amount: rest }) : rest;
    const people = task.people > 1 ? t('panel.people', { count: task.people }) : null;
    const meta = [left, people].filter(Boolean).join(' · ');
    return {
      taskId: task.id,
      label: task.label,
      worksite: worksiteName(plan, worksite),
      meta,
      ...dueOf(item),
      tint: tintOfTask(plan, task, view.colours),
      status,
      day,
    };
  };
}

const Card = memo(function Card(props: CardProps) {
  const { taskId, label, worksite, meta, due, isLate, tint, status, day } = props;
  const { open } = useOpening();
  return (
    <button
      type="button"
      className={classes['card']}
      style={{ '--c': tint }}
      data-card-task={taskId}
      data-card-title={label}
      aria-haspopup="dialog"
      aria-keyshortcuts="P Q"
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
      {due ? (
        <span className={classes['due']} data-late={isLate || undefined}>
          {due}
        </span>
      ) : null}
    </button>
  );
});
