import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MenuLine } from '../popover/MenuLine.js';
import { useOpening } from '../popover/opened.js';
import { useOpenHistory } from './about.js';

/** In the menu of a bar or a worksite: who did what to it. */
export function HistoryLine({ about }: { readonly about: string }) {
  const { t } = useTranslation('history');
  const openHistory = useOpenHistory();
  const { close } = useOpening();
  return (
    <MenuLine
      icon={<IconHistory size={15} />}
      label={t('title')}
      onClick={() => {
        close();
        openHistory(about);
      }}
    />
  );
}
