import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFaultsContext } from './field-faults.js';
import { FormError } from './FormError.js';
import { useSubmit } from './use-submit.js';

interface FormModalProps {
  readonly title: string;
  readonly saveLabel?: string;
  /** Nothing is there to be saved yet. */
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
  const { submit, faults, busy, error } = useSubmit({ onSave, onSaved: onClose });
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
        <FieldFaultsContext value={faults}>
          <Stack gap="sm">
            {children}
            <FormError error={error} />
            <Group justify="flex-end" mt="xs">
              <Button variant="default" onClick={onClose}>
                {t('acts.cancel')}
              </Button>
              <Button type="submit" loading={busy} disabled={disabled ?? false}>
                {saveLabel ?? t('acts.save')}
              </Button>
            </Group>
          </Stack>
        </FieldFaultsContext>
      </form>
    </Modal>
  );
}
