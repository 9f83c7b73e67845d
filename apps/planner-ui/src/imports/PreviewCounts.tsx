import { Title } from '@mantine/core';
import type { ImportView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import classes from './ImportsPage.module.css';

const COUNTS = ['created', 'updated', 'unchanged', 'clients', 'locations', 'errors'] as const;

export function PreviewCounts({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <section className={classes['card']} aria-label={t('counts.title')}>
      <Title order={2} size="h5">
        {t('counts.title')}
      </Title>
      <div className={classes['dim']}>{t('counts.rows', { count: view.counts.rows })}</div>
      <dl className={classes['counts']}>
        {COUNTS.map((one) => (
          <div key={one} data-bad={one === 'errors' && view.counts.errors > 0}>
            <dd className="tabular">{number.format(view.counts[one])}</dd>
            <dt>
              {one === 'created' || one === 'updated' || one === 'unchanged'
                ? `${t('counts.worksites')} ${t(`counts.${one}`)}`
                : t(`counts.${one}`)}
            </dt>
          </div>
        ))}
      </dl>
    </section>
  );
}
