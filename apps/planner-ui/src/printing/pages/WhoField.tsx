import { MultiSelect } from '@mantine/core';
import type { Resource } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useCompiledPlan } from '../../api/compiled-plan.js';
import type { PrintDraft } from './print-draft.js';

interface Props {
  readonly draft: PrintDraft;
  readonly onChange: (patch: Partial<PrintDraft>) => void;
}

const byOrder = (a: Resource, b: Resource): number =>
  a.order - b.order || a.name.localeCompare(b.name);

/** Crews and people; nobody named means everybody. */
export function WhoField({ draft, onChange }: Props) {
  const { t } = useTranslation('prints');
  const { records } = useCompiledPlan();
  const all = [...records.resource.values()].filter(({ archived }) => !archived).sort(byOrder);
  const entries = (kinds: readonly Resource['kind'][]) =>
    all
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <MultiSelect
      label={t('who')}
      placeholder={draft.resourceIds.length === 0 ? t('everyone') : ''}
      data={[
        { group: t('crews'), items: entries(['crew']) },
        { group: t('people'), items: entries(['staff', 'subcontractor']) },
      ]}
      value={[...draft.resourceIds]}
      onChange={(resourceIds) => onChange({ resourceIds })}
      searchable
      clearable
      hidePickedOptions
      maw={560}
    />
  );
}
