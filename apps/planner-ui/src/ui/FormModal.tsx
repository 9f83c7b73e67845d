import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../app/message-of.js';

interface FormModalProps {
  readonly title: string;
  readonly saveLabel?: string;
  readonly disabled?: boolean;
  readonly size?: number;
  /** Saves; on success the dialog closes, on refusal it stays with everything typed and says why. */
  readonly onSave: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FormModal({
  title,
  saveLabel,
  disabled,
  size,
  onSave,
  onClose,
  children,
}: FormModalProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 48em)');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    // A dialog opened from a form stands inside it in React's tree: its submit is not the outer one's.
    event.stopPropagation();
    setBusy(true);
    setError(null);
    try {
      await onSave();
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size ?? 520}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('acts.close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          {children}
          {error ? (
            <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
              {messageOf(error, t)}
            </Alert>
          ) : null}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('acts.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={disabled ?? false}>
              {saveLabel ?? t('acts.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
