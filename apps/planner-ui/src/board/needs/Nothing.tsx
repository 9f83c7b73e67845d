import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../drawer/NothingHere.js';
import type { Section } from './sections.js';

/** All is well here: said, not left blank. */
export function Nothing({ section }: { readonly section: Section }) {
  const { t } = useTranslation('needs');
  return (
    <NothingHere Icon={IconCircleCheck} well title={t('empty.title')}>
      {t(`empty.${section}`)}
    </NothingHere>
  );
}
