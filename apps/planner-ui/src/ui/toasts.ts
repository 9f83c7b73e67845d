import { notifications } from '@mantine/notifications';

export function showSuccess(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 4000 });
}

/** Errors stay until they are read. */
export function showError(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: 12_000 });
}
