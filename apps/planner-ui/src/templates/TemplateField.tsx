import { Select } from '@mantine/core';
import type { TemplateView } from '@pastille/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { groupedByTrade } from './grouped.js';
import { templatesQuery } from './templates-query.js';

interface Props {
  readonly value: TemplateView | null;
  readonly onChange: (template: TemplateView | null) => void;
}

/** In the form of a new worksite: its tasks from a template. A company without any does not see it. */
export function TemplateField({ value, onChange }: Props) {
  const { t } = useTranslation('templates');
  const { data } = useQuery(templatesQuery);
  const offered = (data?.templates ?? []).filter(({ archived }) => !archived);
  if (offered.length === 0) return null;
  return (
    <Select
      label={t('form.label')}
      placeholder={t('form.none')}
      description={value ? t('form.hint') : null}
      inputWrapperOrder={['label', 'input', 'description']}
      clearable
      searchable
      data={groupedByTrade(offered)}
      value={value?.id ?? null}
      onChange={(id) => onChange(offered.find((one) => one.id === id) ?? null)}
    />
  );
}
