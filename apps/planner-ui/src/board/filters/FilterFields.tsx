import { Button, Chip, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { choicesOf, type Choice } from './choices.js';
import { isFiltering, ONLY, type Only } from './filters.js';
import { useFilters, useHiddenRows } from './use-filters.js';

/** What phones have fetched is told to those who plan alone: others would find nothing. */
const isKnown = (only: Only, mayPlan: boolean): boolean => mayPlan || only !== 'unfetched';

/** What one wants to see: each field is a list of which any entry will do. */
export function FilterFields() {
  const { t } = useTranslation('filters');
  const { plan, facts, mayPlan } = useBoard();
  const { filters, filter, clear } = useFilters();
  const { hidden } = useHiddenRows();
  const choices = useMemo(() => choicesOf(plan, facts.worksites), [plan, facts.worksites]);
  return (
    <Stack gap={10} data-testid="filter-fields">
      <Field list="trades" data={choices.trades} />
      <PeopleField groups={choices.people} />
      <Field list="places" data={choices.places} />
      <Field list="statuses" data={choices.statuses} />
      <div role="group" aria-label={t('lists.only')}>
        <Text size="sm" fw={500} mb={5}>
          {t('lists.only')}
        </Text>
        <Chip.Group
          multiple
          value={filters.only}
          onChange={(chosen) =>
            filter({ ...filters, only: ONLY.filter((only) => chosen.includes(only)) })
          }
        >
          <Group gap={6}>
            {ONLY.filter((only) => isKnown(only, mayPlan)).map((only) => (
              <Chip key={only} value={only} size="sm">
                {t(`only.${only}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed" aria-live="polite">
          {isFiltering(filters) ? t('hidden', { count: hidden }) : ''}
        </Text>
        <Button variant="subtle" size="compact-sm" disabled={!isFiltering(filters)} onClick={clear}>
          {t('clear')}
        </Button>
      </Group>
    </Stack>
  );
}

interface FieldProps {
  readonly list: 'trades' | 'places' | 'statuses';
  readonly data: readonly Choice[];
}

function Field({ list, data }: FieldProps) {
  const { t } = useTranslation('filters');
  const { filters, filter } = useFilters();
  const value = filters[list];
  if (data.length === 0 && value.length === 0) return null;
  return (
    <MultiSelect
      size="xs"
      label={t(`lists.${list}`)}
      placeholder={value.length === 0 ? t('any') : ''}
      data={[...data]}
      value={value}
      onChange={(chosen) => filter({ ...filters, [list]: chosen })}
      searchable
      clearable
      openOnFocus={false}
      hidePickedOptions
      nothingFoundMessage={t('nothingFound')}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={200}
    />
  );
}

function PeopleField({ groups }: { readonly groups: ReturnType<typeof choicesOf>['people'] }) {
  const { t } = useTranslation(['filters', 'board']);
  const { filters, filter } = useFilters();
  const data = groups.map(({ kind, items }) => ({
    group: t(`board:kindsPlural.${kind}`),
    items: [...items],
  }));
  return (
    <MultiSelect
      size="xs"
      label={t('lists.people')}
      placeholder={filters.people.length === 0 ? t('any') : ''}
      data={data}
      value={filters.people}
      onChange={(people) => filter({ ...filters, people })}
      searchable
      clearable
      openOnFocus={false}
      hidePickedOptions
      nothingFoundMessage={t('nothingFound')}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={200}
    />
  );
}
