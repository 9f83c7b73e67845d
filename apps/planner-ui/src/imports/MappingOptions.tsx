import { Checkbox, NativeSelect, Stack, Title } from '@mantine/core';
import type { ImportMapping, ImportView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { byOrder } from '../ui/by-order.js';
import classes from './ImportsPage.module.css';

interface MappingOptionsProps {
  readonly view: ImportView;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

const SEPARATORS = [
  { value: ';', word: 'semicolon' },
  { value: ',', word: 'comma' },
  { value: '\t', word: 'tab' },
  { value: '|', word: 'bar' },
] as const;

const DATE_FORMATS = [
  { value: 'yyyy-mm-dd', label: '2026-11-23' },
  { value: 'dd/mm/yyyy', label: '23/11/2026' },
  { value: 'mm/dd/yyyy', label: '11/23/2026' },
] as const;

/** The chosen one of a fixed list: what a plain select gives back is only text. */
const oneOf = <T extends string>(
  list: readonly { readonly value: T }[],
  text: string,
): T | undefined => list.find(({ value }) => value === text)?.value;

export function MappingOptions({ view, mapping, onChange }: MappingOptionsProps) {
  const { t } = useTranslation('imports');
  const { statuses, branches } = usePlan();
  const set = (patch: Partial<ImportMapping>) => onChange({ ...mapping, ...patch });
  const automatic = { value: '', label: t('options.automatic') };
  return (
    <section className={classes['card']} aria-label={t('options.title')}>
      <Title order={2} size="h5" mb="xs">
        {t('options.title')}
      </Title>
      <Stack gap="sm">
        <NativeSelect
          label={t('options.groupBy')}
          description={t('options.groupHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={mapping.groupBy ?? ''}
          onChange={(event) => set({ groupBy: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('options.perRow') },
            ...view.columns.map(({ name }) => ({
              value: name,
              label: t('options.sameValue', { column: name }),
            })),
          ]}
        />
        <Checkbox
          label={t('options.titleWithReference')}
          checked={mapping.titleWithReference}
          onChange={(event) => set({ titleWithReference: event.currentTarget.checked })}
        />
        <NativeSelect
          label={t('options.status')}
          value={mapping.statusId ?? ''}
          onChange={(event) => set({ statusId: event.currentTarget.value || null })}
          data={[
            automatic,
            ...statuses.toSorted(byOrder).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={t('options.certainty')}
          value={mapping.certainty}
          onChange={(event) =>
            set({ certainty: event.currentTarget.value === 'firm' ? 'firm' : 'provisional' })
          }
          data={(['firm', 'provisional'] as const).map((value) => ({
            value,
            label: t(`options.${value}`),
          }))}
        />
        {branches.length > 1 ? (
          <NativeSelect
            label={t('options.branch')}
            value={mapping.branchId ?? ''}
            onChange={(event) => set({ branchId: event.currentTarget.value || null })}
            data={[automatic, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        ) : null}
        <FileOptions mapping={mapping} onChange={set} />
      </Stack>
    </section>
  );
}

interface FileOptionsProps {
  readonly mapping: ImportMapping;
  readonly onChange: (patch: Partial<ImportMapping>) => void;
}

function FileOptions({ mapping, onChange }: FileOptionsProps) {
  const { t } = useTranslation('imports');
  return (
    <>
      <NativeSelect
        label={t('options.dateFormat')}
        value={mapping.dateFormat}
        onChange={(event) => {
          const dateFormat = oneOf(DATE_FORMATS, event.currentTarget.value);
          if (dateFormat) onChange({ dateFormat });
        }}
        data={DATE_FORMATS.map((one) => ({ ...one }))}
      />
      <NativeSelect
        label={t('options.separator')}
        value={mapping.separator}
        onChange={(event) => {
          const separator = oneOf(SEPARATORS, event.currentTarget.value);
          // Another separator makes other columns: what was said of the old ones does not hold.
          if (separator) onChange({ separator, columns: {}, groupBy: null });
        }}
        data={SEPARATORS.map(({ value, word }) => ({
          value,
          label: t(`options.separators.${word}`),
        }))}
      />
      <NativeSelect
        label={t('options.encoding')}
        value={mapping.encoding}
        onChange={(event) =>
          onChange({ encoding: event.currentTarget.value === 'utf-8' ? 'utf-8' : 'windows-1252' })
        }
        data={[
          { value: 'utf-8', label: t('options.encodings.utf8') },
          { value: 'windows-1252', label: t('options.encodings.windows') },
        ]}
      />
    </>
  );
}
