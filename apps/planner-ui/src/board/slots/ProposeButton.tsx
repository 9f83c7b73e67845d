import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpened, useOpening } from '../popover/opened.js';

interface Props {
  readonly taskId: string;
  /** Already chosen in the form. */
  readonly people: readonly string[];
}

/** From the form that plans a task to the slots that suit it. */
export function ProposeButton({ taskId, people }: Props) {
  const { t } = useTranslation('slots');
  const { open } = useOpening();
  const opened = useOpened();
  if (!opened) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconBulb size={15} />}
      data-propose
      onClick={() => open({ kind: 'slots', taskId, people, anchor: opened.anchor })}
    >
      {t('propose')}
    </Button>
  );
}
