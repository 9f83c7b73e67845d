import { Button, Text, Title } from '@mantine/core';
import type { ImportView } from '@pastille/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ImportsPage.module.css';

export const errorFileOf = (id: string): string =>
  `/api/imports/${encodeURIComponent(id)}/errors.csv`;

export function ErrorList({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  if (view.errors.length === 0) return null;
  return (
    <section className={classes['card']} data-bad aria-label={t('errors.title')}>
      <div className={classes['fileLine']}>
        <Title order={2} size="h5">
          {t('errors.title')}
        </Title>
        <Button
          component="a"
          href={errorFileOf(view.id)}
          download
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
        >
          {t('errors.all')}
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        {t('errors.block')}
      </Text>
      <ul className={classes['errors']}>
        {view.errors.slice(0, 20).map((error, index) => (
          <li key={index}>
            <b className="tabular">{t('errors.line', { line: error.line })}</b>
            {error.column ? <span className={classes['dim']}>{error.column}</span> : null}
            <span>{error.message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
