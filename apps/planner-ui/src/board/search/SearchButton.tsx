import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HeaderButton } from '../panels/header/HeaderButton.js';
import { useOpening } from '../popover/opened.js';
import { SEARCH } from './open-search.js';

export function SearchButton() {
  const { t } = useTranslation('search');
  const { open } = useOpening();
  return (
    <HeaderButton label={t('open')} keys="/" onClick={() => open(SEARCH)}>
      <IconSearch size={16} />
    </HeaderButton>
  );
}
