import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBarToDown, IconTextOrientation } from '@tabler/icons-react';
import type { Worksite } from '@pastille/scheduling';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.js';
import { useSession } from '../../app/session.js';
import { useBoard } from '../board-context.js';
import { shownWorksites } from '../filters/shown.js';
import { scrollSignal } from '../view/scroll-request.js';
import { useSignal } from '../view/signal.js';
import { columnsOf, widthOf, type Column } from './columns.js';
import { TableRow } from './TableRow.js';
import { walkCells } from './walk-cells.js';
import classes from './TableFace.module.css';

/** Pixels of a row. */
const ROW = { comfortable: 56, compact: 40 };
const GROUP = 28;
/** By the style sheet: a phone has less room for names. */
const HEAD_WIDTH = 'var(--table-head)';

type Rows = Virtualizer<HTMLDivElement, Element>;

type Line = { readonly worksite: Worksite } | { readonly undated: number };

function useLines(): readonly Line[] {
  const { facts, shown } = useBoard();
  return useMemo(() => {
    const { worksites, firstUndated } = shownWorksites(facts, shown);
    const lines: Line[] = worksites.map((worksite) => ({ worksite }));
    const undated = lines.length - firstUndated;
    if (undated > 0) lines.splice(firstUndated, 0, { undated });
    return lines;
  }, [facts, shown]);
}

/** Of a trade that is filtered out there is nothing to see: its columns go. */
function useColumns(): readonly Column[] {
  const { plan, facts, shown } = useBoard();
  const all = useMemo(() => columnsOf(plan, facts.worksites), [plan, facts.worksites]);
  return useMemo(
    () => (shown.isAll ? all : all.filter(({ kind }) => shown.trade(kind?.trade ?? null))),
    [all, shown],
  );
}

function layOut(columns: readonly Column[]): { template: string; width: string } {
  const widths = columns.map(widthOf);
  const sum = widths.reduce((all, width) => all + width, 0);
  return {
    template: `${[HEAD_WIDTH, ...widths.map((width) => `${width}px`)].join(' ')} minmax(0, 1fr)`,
    width: `calc(${HEAD_WIDTH} + ${sum}px)`,
  };
}

/** « Tableau »: worksites in start order, one column for each kind of task. */
export function TableFace() {
  const { t } = useTranslation('board');
  const { preferences } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useLines();
  const columns = useColumns();
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('undated' in (lines[index] ?? {}) ? GROUP : ROW[preferences.density]),
    overscan: 12,
  });
  useShowRow(lines, rows);
  const { density } = preferences;
  const { measure } = rows;
  useEffect(() => measure(), [density, measure]);
  const { template, width } = useMemo(() => layOut(columns), [columns]);
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      data-testid="table-face"
      data-frozen={preferences.frozenHead || undefined}
      role="table"
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={walkCells}
    >
      <TableHead columns={columns} template={template} width={width} />
      <div
        className={classes['rows']}
        role="rowgroup"
        style={{ height: rows.getTotalSize(), minWidth: width }}
      >
        {rows.getVirtualItems().map(({ index, start, size, key }) => {
          const line = lines[index];
          if (!line) return null;
          const style = {
            transform: `translateY(${start}px)`,
            height: size,
            gridTemplateColumns: template,
          };
          return 'undated' in line ? (
            <div key={key} className={classes['group']} role="row" style={style}>
              <span role="cell">{t('groups.undated', { count: line.undated })}</span>
            </div>
          ) : (
            <TableRow
              key={line.worksite.id}
              worksite={line.worksite}
              columns={columns}
              row={index}
              style={style}
            />
          );
        })}
      </div>
    </div>
  );
}

/** A row that somebody looks for: scrolled to, then the focus on its name. */
function useShowRow(lines: readonly Line[], rows: Rows): void {
  const request = useSignal(scrollSignal);
  useEffect(() => {
    if (!request || request.interventionId !== null) return;
    const index = lines.findIndex(
      (line) => 'worksite' in line && line.worksite.id === request.rowId,
    );
    if (index < 0) return;
    rows.scrollToIndex(index, { align: 'center' });
    const id = CSS.escape(request.rowId ?? '');
    const frame = requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-worksite-id="${id}"] button`)?.focus();
      scrollSignal.set(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [request, lines, rows]);
}

interface HeadProps {
  readonly columns: readonly Column[];
  readonly template: string;
  /** Of all of it, as the style sheet takes it. */
  readonly width: string;
}

function TableHead({ columns, template, width }: HeadProps) {
  const { t } = useTranslation('board');
  const { preferences } = useSession();
  const rotated = preferences.headText === 'rotated';
  return (
    <div
      className={classes['head']}
      role="row"
      data-rotated={rotated || undefined}
      style={{ gridTemplateColumns: template, minWidth: width }}
    >
      <div className={classes['corner']} role="columnheader">
        <span>{t('table.worksite')}</span>
        <HeadChoices />
      </div>
      {columns.map(({ id, kind }) => (
        <div key={id} className={classes['kind']} role="columnheader" title={kind?.name}>
          <span>{kind?.name ?? t('table.others')}</span>
        </div>
      ))}
    </div>
  );
}

/** Turned head text, and a head that stays or scrolls away: each person's own taste, kept with the account. */
function HeadChoices() {
  const { t } = useTranslation('board');
  const { preferences } = useSession();
  const prefer = usePreferences();
  const { headText, frozenHead } = preferences;
  return (
    <span className={classes['choices']}>
      <Tooltip label={t('table.rotate')}>
        <ActionIcon
          size={24}
          variant={headText === 'rotated' ? 'light' : 'subtle'}
          color="gray"
          aria-label={t('table.rotate')}
          aria-pressed={headText === 'rotated'}
          onClick={() =>
            prefer({ preferences: { headText: headText === 'rotated' ? 'horizontal' : 'rotated' } })
          }
        >
          <IconTextOrientation size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('table.freeze')}>
        <ActionIcon
          size={24}
          variant={frozenHead ? 'light' : 'subtle'}
          color="gray"
          aria-label={t('table.freeze')}
          aria-pressed={frozenHead}
          onClick={() => prefer({ preferences: { frozenHead: !frozenHead } })}
        >
          <IconArrowBarToDown size={15} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
