import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRights } from '../app/rights.js';
import { NotAllowed } from '../app/NotAllowed.js';
import { PageHead } from '../ui/PageHead.js';
import { QuickWorksiteForm } from './QuickWorksiteForm.js';
import classes from './WorksitePage.module.css';

export default function NewWorksitePage() {
  const { t } = useTranslation('worksites');
  const navigate = useNavigate();
  const rights = useRights();
  if (!rights.editRecords) return <NotAllowed />;
  return (
    <div className={classes['page']}>
      <PageHead title={t('form.title')} text={t('form.lead')} />
      <Paper withBorder p="lg" className={classes['sheet'] ?? ''}>
        <QuickWorksiteForm
          onCancel={() => void navigate('/worksites')}
          onCreated={(id) => void navigate(`/worksites/${id}`)}
        />
      </Paper>
    </div>
  );
}
