import { NativeSelect, Text, Title } from '@mantine/core';
import { IMPORT_FIELDS, type ImportMapping, type ImportView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { withField } from './with-field.js';
import classes from './ImportsPage.module.css';

interface ColumnMappingProps {
  readonly view: ImportView;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

export function ColumnMapping({ view, mapping, onChange }: ColumnMappingProps) {
  const { t } = useTranslation('imports');
  const choices = [
    { value: '', label: t('columns.ignore') },
    ...IMPORT_FIELDS.map((field) => ({ value: field, label: t(`fields.${field}`) })),
  ];
  return (
    <section className={classes['card']} aria-label={t('columns.title')}>
      <Title order={2} size="h5">
        {t('columns.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('columns.text')}
      </Text>
      <ul className={classes['mapping']}>
        {view.columns.map(({ name, samples }) => (
          <li key={name} data-ignored={mapping.columns[name] === undefined}>
            <span className={classes['columnName']}>
              <b>{name}</b>
              <span className={classes['dim']} title={samples.join('\n')}>
                {samples.slice(0, 3).join(' · ')}
              </span>
            </span>
            <NativeSelect
              aria-label={t('columns.of', { name })}
              data={choices}
              value={mapping.columns[name] ?? ''}
              onChange={(event) => {
                const field =
                  IMPORT_FIELDS.find((one) => one === event.currentTarget.value) ?? null;
                onChange(withField(mapping, name, field));
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
