import { Modal, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { QuickWorksiteForm } from './QuickWorksiteForm.js';

interface QuickWorksiteModalProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCreated?: (worksiteId: string) => void;
}

/** The quick form over the board. */
export function QuickWorksiteModal({ opened, onClose, onCreated }: QuickWorksiteModalProps) {
  const { t } = useTranslation(['worksites', 'app']);
  const phone = useMediaQuery('(max-width: 48em)');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('form.title')}
      size={820}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('app:acts.close') }}
    >
      <Suspense fallback={<Skeleton height={420} />}>
        <QuickWorksiteForm
          onCancel={onClose}
          onCreated={(worksiteId) => {
            onClose();
            onCreated?.(worksiteId);
          }}
        />
      </Suspense>
    </Modal>
  );
}
