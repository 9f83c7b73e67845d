import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import type { CalendarFileView } from '@pastille/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../api/client.js';
import { useBoardId } from '../../api/plan.js';
import { NotAllowed } from '../../app/NotAllowed.js';
import { useRights } from '../../app/rights.js';
import { PageHead } from '../../ui/PageHead.js';
import { FileZone } from '../FileZone.js';
import { CalendarReview } from './CalendarReview.js';
import classes from '../ImportsPage.module.css';

/** Drop somebody's agenda, see what it holds, say whose it is and what it becomes, then let it. */
export default function CalendarImportPage() {
  const { t } = useTranslation('calendarImport');
  const rights = useRights();
  const [view, setView] = useState<CalendarFileView | null>(null);
  if (!rights.editRecords) return <NotAllowed />;
  return (
    <div className={classes['page']}>
      <PageHead title={t('title')} text={t('lead')}>
        {view ? (
          <Button variant="default" onClick={() => setView(null)}>
            {t('another')}
          </Button>
        ) : (
          <Button variant="default" component={Link} to="/imports">
            {t('back')}
          </Button>
        )}
      </PageHead>
      {view ? <CalendarReview view={view} /> : <CalendarDrop onRead={setView} />}
    </div>
  );
}

function useUpload(onRead: (view: CalendarFileView) => void) {
  const boardId = useBoardId();
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return call('readCalendar', { params: { id: boardId }, form });
    },
    onSuccess: onRead,
  });
}

function CalendarDrop({ onRead }: { readonly onRead: (view: CalendarFileView) => void }) {
  const upload = useUpload(onRead);
  return (
    <FileZone
      words="calendarImport"
      icon={IconCalendarDown}
      accept=".ics,text/calendar"
      reading={upload.isPending ? upload.variables : null}
      error={upload.error}
      onFile={(file) => upload.mutate(file)}
    />
  );
}
