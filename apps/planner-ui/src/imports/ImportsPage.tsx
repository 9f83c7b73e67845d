import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { messageOf } from '../app/message-of.js';
import { NotAllowed } from '../app/NotAllowed.js';
import { useRights } from '../app/rights.js';
import { PageHead } from '../ui/PageHead.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { FileDrop } from './FileDrop.js';
import { ImportReview } from './ImportReview.js';
import { importQuery } from './import-query.js';
import classes from './ImportsPage.module.css';

/** Drop a file, see what would happen, then let it. The file in hand is in the address, so a reload keeps it. */
export default function ImportsPage() {
  const { t } = useTranslation('imports');
  const rights = useRights();
  const [params, setParams] = useSearchParams();
  const id = params.get('file');
  if (!rights.editRecords) return <NotAllowed />;
  return (
    <div className={classes['page']}>
      <PageHead title={t('title')} text={t('lead')}>
        {id ? (
          <Button variant="default" onClick={() => setParams({})}>
            {t('another')}
          </Button>
        ) : null}
      </PageHead>
      {id ? (
        <UploadedFile key={id} id={id} onForget={() => setParams({})} />
      ) : (
        <>
          <FileDrop onUploaded={(view) => setParams({ file: view.id })} />
          <AgendaLink />
        </>
      )}
    </div>
  );
}

/** The other kind of file that people bring. */
function AgendaLink() {
  const { t } = useTranslation('calendarImport');
  return (
    <p className={classes['agenda']}>
      <Button component={Link} to="/imports/calendar" variant="subtle" size="sm">
        {t('link')}
      </Button>
      {t('linkText')}
    </p>
  );
}

function UploadedFile({ id, onForget }: { readonly id: string; readonly onForget: () => void }) {
  const { t } = useTranslation('imports');
  const { t: tApp } = useTranslation();
  const { data, error } = useQuery(importQuery(id));
  if (data) return <ImportReview view={data} onForget={onForget} />;
  if (!error) return <PageSkeleton />;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
      <Group justify="space-between">
        {messageOf(error, tApp)}
        <Button variant="default" onClick={onForget}>
          {t('another')}
        </Button>
      </Group>
    </Alert>
  );
}
