import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './needs.module.css';
import type { Section } from './sections.js';

/** All is well here: said, not left blank. */
export function Nothing({ section }: { readonly section: Section }) {
  const { t } = useTranslation('needs');
  return (
    <div className={classes['nothing']}>
      <IconCircleCheck size={28} stroke={1.5} aria-hidden />
      <b>{t('empty.title')}</b>
      <p>{t(`empty.${section}`)}</p>
    </div>
  );
}
