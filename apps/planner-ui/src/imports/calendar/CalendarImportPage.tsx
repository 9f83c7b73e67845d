import { Alert, Button, FileButton, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarDown } from '@tabler/icons-react';
import type { CalendarFileView } from '@pastille/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/api-problem.js';
import { call } from '../../api/client.js';
import { useBoardId } from '../../api/plan.js';
import { messageOf } from '../../app/message-of.js';
import { NotAllowed } from '../../app/NotAllowed.js';
import { useRights } from '../../app/rights.js';
import { PageHead } from '../../ui/PageHead.js';
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
  const { t } = useTranslation('calendarImport');
  const { t: tApp } = useTranslation();
  const [over, setOver] = useState(false);
  const upload = useUpload(onRead);
  const take = (file: File | null | undefined): void => {
    if (file) upload.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const { error } = upload;
  const tooLarge = error instanceof ApiProblem && error.code === 'too-large';
  return (
    <>
      {error ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert" mb="md">
          {tooLarge ? t('tooLarge') : messageOf(error, tApp)}
        </Alert>
      ) : null}
      <div
        className={classes['drop']}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {upload.isPending ? (
          <>
            <Loader />
            <Text role="status">{t('reading', { name: upload.variables.name })}</Text>
          </>
        ) : (
          <>
            <IconCalendarDown size={40} stroke={1.3} aria-hidden />
            <Text fw={600} size="lg">
              {t('drop')}
            </Text>
            <Text c="dimmed">{t('or')}</Text>
            <FileButton accept=".ics,text/calendar" onChange={take}>
              {(props) => <Button {...props}>{t('choose')}</Button>}
            </FileButton>
            <Text c="dimmed" size="sm" ta="center">
              {t('accepted')}
            </Text>
          </>
        )}
      </div>
    </>
  );
}
