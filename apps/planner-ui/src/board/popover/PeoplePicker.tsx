import { MultiSelect } from '@mantine/core';
import type { ResourceKind } from '@pastille/scheduling';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly label: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

const KINDS: readonly ResourceKind[] = ['crew', 'staff', 'subcontractor', 'equipment'];

/** People, crews and machines in one list; the first one leads. */
export function PeoplePicker({
  value,
  onChange,
  label,
  disabled = false,
  autoFocus = false,
}: Props) {
  const { t } = useTranslation('board');
  const { plan } = useBoard();
  const { resource } = plan.records;
  const data = useMemo(() => {
    const all = [...resource.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    return KINDS.flatMap((kind) => {
      const items = all.filter(
        (one) => one.kind === kind && (!one.archived || value.includes(one.id)),
      );
      return items.length > 0
        ? [
            {
              group: t(`kindsPlural.${kind}`),
              items: items.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]
        : [];
    });
  }, [resource, value, t]);
  return (
    <MultiSelect
      label={label}
      data={data}
      value={[...value]}
      onChange={onChange}
      disabled={disabled}
      searchable
      clearable={false}
      hidePickedOptions
      nothingFoundMessage={t('form.nobodyFound')}
      placeholder={value.length === 0 ? t('form.whoPlaceholder') : ''}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={220}
      data-autofocus={autoFocus || undefined}
    />
  );
}
