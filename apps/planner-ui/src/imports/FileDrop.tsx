import { Alert, Button, FileButton, Loader, Text } from '@mantine/core';
import type { ImportView } from '@pastille/contracts';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.js';
import { messageOf } from '../app/message-of.js';
import { uploadImport } from './import-query.js';
import classes from './ImportsPage.module.css';

export function FileDrop({ onUploaded }: { readonly onUploaded: (view: ImportView) => void }) {
  const { t } = useTranslation('imports');
  const { t: tApp } = useTranslation();
  const [over, setOver] = useState(false);
  const abort = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    abort.current = controller;
    return () => controller.abort();
  }, []);
  const upload = useMutation({
    mutationFn: (file: File) => uploadImport(file, abort.current.signal),
    onSuccess: onUploaded,
  });
  const take = (file: File | null | undefined) => {
    if (file) upload.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const tooLarge = upload.error instanceof ApiProblem && upload.error.code === 'too-large';
  return (
    <>
      {upload.error ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert" mb="md">
          {tooLarge ? t('tooLarge') : messageOf(upload.error, tApp)}
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
            <IconFileSpreadsheet size={40} stroke={1.3} aria-hidden />
            <Text fw={600} size="lg">
              {t('drop')}
            </Text>
            <Text c="dimmed">{t('or')}</Text>
            <FileButton accept=".csv,.txt,text/csv" onChange={take}>
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
