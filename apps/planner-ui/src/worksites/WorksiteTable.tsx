import { useMediaQuery } from '@mantine/hooks';
import type { Plan } from '@pastille/scheduling';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PrintSheetButton } from '../printing/PrintSheetButton.js';
import { Dots } from './Dots.js';
import { StartCell } from './StartCell.js';
import { StatusSelect } from './StatusSelect.js';
import { dotsOf, type WorksiteRow } from './worksite-rows.js';
import classes from './WorksitesPage.module.css';

interface WorksiteTableProps {
  readonly rows: readonly WorksiteRow[];
  readonly plan: Plan;
}

const COLUMNS = ['start', 'reference', 'worksite', 'tasks', 'status', 'sheet'] as const;

/** Only the lines in sight exist: 4,000 worksites scroll like forty. */
export function WorksiteTable({ rows, plan }: WorksiteTableProps) {
  const { t } = useTranslation('worksites');
  const scroll = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const height = narrow ? 96 : 56;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: (index) => rows[index]?.worksite.id ?? index,
  });
  return (
    <div
      ref={scroll}
      className={classes['scroll']}
      role="table"
      aria-label={t('list.table')}
      aria-rowcount={rows.length + 1}
    >
      <div className={classes['head']} role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader">
            {t(`list.${column}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: rows.length * height }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <Row
              key={item.key}
              row={row}
              plan={plan}
              index={item.index}
              top={item.index * height}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: WorksiteRow;
  readonly plan: Plan;
  readonly index: number;
  readonly top: number;
}

function Row({ row, plan, index, top }: RowProps) {
  const { worksite, clientName, place } = row;
  return (
    <div
      className={classes['row']}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell" className={classes['start']}>
        <StartCell worksite={worksite} start={row.start} />
      </span>
      <span
        role="cell"
        className={`${classes['cell'] ?? ''} ${classes['reference'] ?? ''} tabular`}
      >
        {worksite.reference}
      </span>
      <span role="cell" className={`${classes['cell'] ?? ''} ${classes['main'] ?? ''}`}>
        <Link className={classes['name'] ?? ''} to={`/worksites/${worksite.id}`}>
          {clientName} · {worksite.title}
        </Link>
        <span className={classes['place']}>{place}</span>
      </span>
      <span role="cell" className={`${classes['cell'] ?? ''} ${classes['dots'] ?? ''}`}>
        <Dots tasks={dotsOf(plan, worksite.id)} />
      </span>
      <span role="cell" className={classes['status']}>
        <StatusSelect worksite={worksite} />
      </span>
      <span role="cell" className={classes['sheet']}>
        <PrintSheetButton worksiteId={worksite.id} subtle />
      </span>
    </div>
  );
}
