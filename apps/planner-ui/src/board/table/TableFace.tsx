import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBarToDown, IconTextOrientation } from '@tabler/icons-react';
import type { Worksite } from '@pastille/scheduling';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.js';
import { useSession } from '../../app/session.js';
import { useBoard } from '../board-context.js';
import { columnsOf, widthOf, type Column } from './columns.js';
import { TableRow } from './TableRow.js';
import { walkCells } from './walk-cells.js';
import classes from './TableFace.module.css';

const ROW = 56;
const GROUP = 28;
const HEAD_WIDTH = 300;

type Line = { readonly worksite: Worksite } | { readonly undated: number };

function useLines(): readonly Line[] {
  const { facts } = useBoard();
  return useMemo(() => {
    const lines: Line[] = facts.worksites.map((worksite) => ({ worksite }));
    const undated = lines.length - facts.firstUndated;
    if (undated > 0) lines.splice(facts.firstUndated, 0, { undated });
    return lines;
  }, [facts]);
}

function layOut(columns: readonly Column[]): { template: string; width: number } {
  const widths = columns.map(widthOf);
  return {
    template: `${[HEAD_WIDTH, ...widths].map((width) => `${width}px`).join(' ')} minmax(0, 1fr)`,
    width: widths.reduce((sum, width) => sum + width, HEAD_WIDTH),
  };
}

/** « Tableau »: worksites in start order, one column for each kind of task. */
export function TableFace() {
  const { t } = useTranslation('board');
  const { plan, facts } = useBoard();
  const { preferences } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useLines();
  const columns = useMemo(() => columnsOf(plan, facts.worksites), [plan, facts.worksites]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('undated' in (lines[index] ?? {}) ? GROUP : ROW),
    overscan: 12,
  });
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

interface HeadProps {
  readonly columns: readonly Column[];
  readonly template: string;
  readonly width: number;
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
