import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/Empty.js';

/** A page that this role cannot use, reached by a link: says so, instead of showing what would be refused. */
export function NotAllowed() {
  const { t } = useTranslation();
  return (
    <Empty isPage title={t('notAllowed.title')} text={t('notAllowed.text')}>
      <Button component={Link} to="/board">
        {t('notFound.toBoard')}
      </Button>
    </Empty>
  );
}
