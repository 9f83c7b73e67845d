import { Alert, Button, FileButton, Group, Progress, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { FileView } from '@pastille/contracts';
import type { Plan, Worksite } from '@pastille/scheduling';
import { IconAlertTriangle, IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardId } from '../../api/plan.js';
import { useRights } from '../../app/rights.js';
import { useSession } from '../../app/session.js';
import { photosQuery } from '../dossier-queries.js';
import { useWhen } from '../use-when.js';
import { orderPhotos } from './order-photos.js';
import { PhotoView } from './PhotoView.js';
import { useSending, type OnItsWay } from './use-sending.js';
import classes from './photos.module.css';

interface PhotosProps {
  readonly worksite: Worksite;
  readonly plan: Plan;
}

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,image/heif';

/** The photos of the client, those of this worksite first; dropped, chosen or taken. */
export function Photos({ worksite, plan }: PhotosProps) {
  const { t } = useTranslation('dossier');
  const query = photosQuery(useBoardId(), worksite.clientId);
  const { data } = useQuery(query);
  const of = useSubject(worksite, plan);
  const { sending, send, forget } = useSending(query.queryKey, of ?? {});
  const [over, setOver] = useState(false);
  const [opened, setOpened] = useState<number | null>(null);
  if (!data) return null;
  const { here, others } = orderPhotos(data.files, worksite.id);
  const all = [...here, ...others];
  const open = (file: FileView) => setOpened(all.indexOf(file));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) void send([...event.dataTransfer.files]);
  };
  const dropping = of
    ? {
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: drop,
      }
    : {};
  return (
    <div className={classes['zone']} data-over={over} data-testid="photos" {...dropping}>
      {all.length === 0 ? (
        <Text c="dimmed">{t(of ? 'photos.empty' : 'photos.emptyRead')}</Text>
      ) : null}
      <Thumbnails files={here} onOpen={open} />
      {others.length > 0 ? (
        <>
          <Title order={3} size="h6" c="dimmed" mt="sm" mb={4}>
            {t('photos.others')}
          </Title>
          <Thumbnails files={others} onOpen={open} />
        </>
      ) : null}
      <Sending sending={sending} onForget={forget} />
      {of ? <Adding onFiles={(files) => void send(files)} /> : null}
      {over ? (
        <div className={classes['over']} aria-hidden>
          {t('photos.drop')}
        </div>
      ) : null}
      {opened === null ? null : (
        <PhotoView files={all} at={opened} onMove={setOpened} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

/** Whose a new photo is; `null`: this person adds none. A technician adds to own work. */
function useSubject(worksite: Worksite, plan: Plan): Readonly<Record<string, string>> | null {
  const { user } = useSession();
  const { editRecords } = useRights();
  if (editRecords) return { worksiteId: worksite.id };
  const own = plan.interventionsOfWorksite(worksite.id).at(-1);
  return user.role === 'technician' && own ? { interventionId: own.id } : null;
}

interface ThumbnailsProps {
  readonly files: readonly FileView[];
  readonly onOpen: (file: FileView) => void;
}

function Thumbnails({ files, onOpen }: ThumbnailsProps) {
  const { t } = useTranslation('dossier');
  const when = useWhen();
  if (files.length === 0) return null;
  return (
    <ul className={classes['grid']}>
      {files.map((file) => (
        <li key={file.id}>
          <button
            type="button"
            className={classes['thumbnail']}
            title={t('photos.by', { name: file.by.name, when: when(file.at) })}
            onClick={() => onOpen(file)}
          >
            <img
              src={file.address}
              alt={t('photos.open', { name: file.name })}
              loading="lazy"
              decoding="async"
              width={file.width}
              height={file.height}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface SendingProps {
  readonly sending: readonly OnItsWay[];
  readonly onForget: (id: string) => void;
}

function Sending({ sending, onForget }: SendingProps) {
  const { t } = useTranslation('dossier');
  return (
    <div aria-live="polite">
      {sending.map(({ id, name, part, refusal }) =>
        refusal === null ? (
          <div key={id} className={classes['sending']}>
            <Text size="sm">{t('photos.sending', { name })}</Text>
            <Progress value={part * 100} aria-label={name} />
          </div>
        ) : (
          <Alert
            key={id}
            mt="xs"
            color="red"
            icon={<IconAlertTriangle size={18} />}
            title={t('photos.refused', { name })}
            withCloseButton
            closeButtonLabel={t('photos.forget')}
            onClose={() => onForget(id)}
          >
            {refusal}
          </Alert>
        ),
      )}
    </div>
  );
}

function Adding({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('dossier');
  const hasFingers = useMediaQuery('(pointer: coarse)');
  return (
    <Group mt="sm" gap="xs">
      <FileButton accept={ACCEPTED} multiple onChange={onFiles}>
        {(props) => (
          <Button {...props} variant="default" size="xs" leftSection={<IconPhotoPlus size={14} />}>
            {t('photos.add')}
          </Button>
        )}
      </FileButton>
      {hasFingers ? (
        <FileButton
          accept="image/*"
          capture="environment"
          onChange={(file) => file && onFiles([file])}
        >
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<IconCamera size={14} />}>
              {t('photos.take')}
            </Button>
          )}
        </FileButton>
      ) : null}
    </Group>
  );
}
