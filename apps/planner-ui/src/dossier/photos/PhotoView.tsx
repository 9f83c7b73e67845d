import { ActionIcon, Modal, Text } from '@mantine/core';
import type { FileView } from '@pastille/contracts';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../use-when.js';
import classes from './photos.module.css';

interface PhotoViewProps {
  readonly files: readonly FileView[];
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

const STEP: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** A photo as large as the screen; the arrows lead to its neighbours, Escape back. */
export function PhotoView({ files, at, onMove, onClose }: PhotoViewProps) {
  const { t } = useTranslation('dossier');
  const { t: tApp } = useTranslation();
  const when = useWhen();
  const file = files[at];
  if (!file) return null;
  const move = (step: -1 | 1) => {
    if (files[at + step]) onMove(at + step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    if (step) move(step);
  };
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={file.name}
      closeButtonProps={{ 'aria-label': tApp('acts.close') }}
      classNames={{ body: classes['viewBody'] ?? '', content: classes['viewContent'] ?? '' }}
      onKeyDown={onKeyDown}
    >
      <figure className={classes['figure']} data-testid="photo-view">
        <img src={file.address} alt={file.name} />
        <figcaption>
          <Text c="dimmed" size="sm">
            {t('photos.by', { name: file.by.name, when: when(file.at) })}
            {' · '}
            {t('photos.place', { nth: at + 1, count: files.length })}
          </Text>
        </figcaption>
      </figure>
      <div className={classes['moves']} hidden={files.length < 2}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('photos.previous')}
          disabled={at === 0}
          onClick={() => move(-1)}
        >
          <IconChevronLeft size={22} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('photos.next')}
          disabled={at === files.length - 1}
          onClick={() => move(1)}
        >
          <IconChevronRight size={22} />
        </ActionIcon>
      </div>
    </Modal>
  );
}
