import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCompiledPlan } from '../api/compiled-plan.js';

interface ReaderPickerProps {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly error: string | null;
}

/** People and crews: machines read nothing. */
export function ReaderPicker({ value, onChange, error }: ReaderPickerProps) {
  const { t } = useTranslation('mail');
  const { resource } = useCompiledPlan().records;
  const all = [...resource.values()]
    .filter((one) => !one.archived || value.includes(one.id))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const ofKind = (isOf: (kind: string) => boolean) =>
    all.filter(({ kind }) => isOf(kind)).map(({ id, name }) => ({ value: id, label: name }));
  const groups = [
    { group: t('sheet.crews'), items: ofKind((kind) => kind === 'crew') },
    {
      group: t('sheet.people'),
      items: ofKind((kind) => kind === 'staff' || kind === 'subcontractor'),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <MultiSelect
      label={t('sheet.to')}
      data={groups}
      value={[...value]}
      onChange={onChange}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('sheet.nobody')}
      placeholder={value.length === 0 ? t('sheet.toPlaceholder') : ''}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={240}
      error={error}
      data-autofocus={value.length === 0 || undefined}
    />
  );
}
