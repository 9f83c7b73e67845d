import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useCompiledPlan } from '../api/compiled-plan.js';
import { usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { Empty } from '../ui/Empty.js';
import { PageHead } from '../ui/PageHead.js';
import { byOrder } from '../ui/by-order.js';
import { WorksiteTable } from './WorksiteTable.js';
import { filterRows, worksiteRows, type RowFilter } from './worksite-rows.js';
import classes from './WorksitesPage.module.css';

/** The filter lives in the address, so that a list can be kept and sent; without one, what is on the board. */
function useFilter(): [RowFilter, (patch: Partial<RowFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = {
    asked: params.get('q') ?? '',
    statusId: params.get('status'),
    onBoardOnly: params.get('all') !== '1',
  };
  const set = (patch: Partial<RowFilter>) => {
    const next = { ...filter, ...patch };
    const kept = new URLSearchParams();
    if (next.asked) kept.set('q', next.asked);
    if (next.statusId) kept.set('status', next.statusId);
    if (!next.onBoardOnly) kept.set('all', '1');
    setParams(kept, { replace: true });
  };
  return [filter, set];
}

export default function WorksitesPage() {
  const { t } = useTranslation('worksites');
  const plan = useCompiledPlan();
  const rights = useRights();
  const [filter, setFilter] = useFilter();
  const asked = useDeferredValue(filter.asked);
  const rows = worksiteRows(plan);
  const shown = useMemo(
    () => filterRows(rows, { asked, statusId: filter.statusId, onBoardOnly: filter.onBoardOnly }),
    [rows, asked, filter.statusId, filter.onBoardOnly],
  );
  if (rows.length === 0) return <NoWorksites mayCreate={rights.editRecords} />;
  const isFiltered = shown.length < rows.length;
  return (
    <div className={classes['page']}>
      <PageHead
        title={t('list.title')}
        text={
          isFiltered
            ? t('list.countOf', { shown: shown.length, total: rows.length })
            : t('list.count', { count: rows.length })
        }
      >
        {rights.editRecords ? (
          <Button component={Link} to="/worksites/new" leftSection={<IconPlus size={16} />}>
            {t('list.new')}
          </Button>
        ) : null}
      </PageHead>
      <Filters filter={filter} onChange={setFilter} />
      {shown.length > 0 ? (
        <WorksiteTable rows={shown} plan={plan} />
      ) : (
        <Nothing filter={filter} onChange={setFilter} />
      )}
    </div>
  );
}

interface FiltersProps {
  readonly filter: RowFilter;
  readonly onChange: (patch: Partial<RowFilter>) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation('worksites');
  const statuses = usePlan().statuses.toSorted(byOrder);
  return (
    <div className={classes['filters']} role="search">
      <TextInput
        className={classes['search'] ?? ''}
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.asked}
        onChange={(event) => onChange({ asked: event.currentTarget.value })}
      />
      <Select
        aria-label={t('list.status')}
        placeholder={t('list.allStatuses')}
        clearable
        data={statuses.map((status) => ({ value: status.id, label: status.name }))}
        value={filter.statusId}
        onChange={(statusId) => {
          const isOffBoard = statuses.some(({ id, onBoard }) => id === statusId && !onBoard);
          onChange({ statusId, ...(isOffBoard ? { onBoardOnly: false } : {}) });
        }}
      />
      <SegmentedControl
        aria-label={t('list.which')}
        value={filter.onBoardOnly ? 'board' : 'all'}
        onChange={(which) => onChange({ onBoardOnly: which === 'board' })}
        data={[
          { value: 'board' as const, label: t('list.onBoardOnly') },
          { value: 'all' as const, label: t('list.everyWorksite') },
        ]}
      />
    </div>
  );
}

/** Nothing matches: first look among those off the board, then without any filter. */
function Nothing({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation('worksites');
  return filter.onBoardOnly ? (
    <Empty title={t('list.nothingOnBoard')} text={t('list.nothingOnBoardText')}>
      <Button variant="default" onClick={() => onChange({ onBoardOnly: false })}>
        {t('list.lookEverywhere')}
      </Button>
    </Empty>
  ) : (
    <Empty title={t('list.nothing')} text={t('list.nothingText')}>
      <Button variant="default" onClick={() => onChange({ asked: '', statusId: null })}>
        {t('list.clear')}
      </Button>
    </Empty>
  );
}

function NoWorksites({ mayCreate }: { readonly mayCreate: boolean }) {
  const { t } = useTranslation('worksites');
  return (
    <Empty title={t('list.empty')} text={mayCreate ? t('list.emptyText') : ''}>
      {mayCreate ? (
        <>
          <Button component={Link} to="/worksites/new" leftSection={<IconPlus size={16} />}>
            {t('list.new')}
          </Button>
          <Button component={Link} to="/imports" variant="default">
            {t('list.import')}
          </Button>
        </>
      ) : null}
    </Empty>
  );
}
