import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/Empty.js';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Empty isPage title={t('notFound.title')} text={t('notFound.text')}>
      <Button component={Link} to="/board">
        {t('notFound.toBoard')}
      </Button>
    </Empty>
  );
}
