import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

const closeButton = () => ({ closeButtonProps: { 'aria-label': i18next.t('acts.close') } });

export function showSuccess(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 4000, ...closeButton() });
}

/** Says what was done and how to take it back; leaves by itself after a while. */
export function showUndoable(message: string, undoLabel: string, undo: () => void): void {
  const id = notifications.show({
    color: 'green',
    autoClose: 10_000,
    ...closeButton(),
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {undoLabel}
        </Button>
      </Group>
    ),
  });
}

/** Errors stay long enough to be read twice. */
export function showError(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: 12_000, ...closeButton() });
}
