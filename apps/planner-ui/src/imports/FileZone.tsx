import { Alert, Button, FileButton, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, type Icon } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.js';
import { messageOf } from '../app/message-of.js';
import classes from './ImportsPage.module.css';

interface FileZoneProps {
  /** Whose words: both have the same keys. */
  readonly words: 'imports' | 'calendarImport';
  readonly icon: Icon;
  /** As the file chooser of the browser takes it: `.csv,text/csv`. */
  readonly accept: string;
  /** The file that is on its way; `null`: none. */
  readonly reading: File | null;
  readonly error: Error | null;
  readonly onFile: (file: File) => void;
}

/** Where a file is dropped or chosen; says that it is being read, or why it could not be. */
export function FileZone({ words, icon: Icon, accept, reading, error, onFile }: FileZoneProps) {
  const { t } = useTranslation(words);
  const { t: tApp } = useTranslation();
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined): void => {
    if (file) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
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
        {reading ? (
          <>
            <Loader />
            <Text role="status">{t('reading', { name: reading.name })}</Text>
          </>
        ) : (
          <>
            <Icon size={40} stroke={1.3} aria-hidden />
            <Text fw={600} size="lg">
              {t('drop')}
            </Text>
            <Text c="dimmed">{t('or')}</Text>
            <FileButton accept={accept} onChange={take}>
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
