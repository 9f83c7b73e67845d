import { Menu } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { type Anchor, useOpening } from '../popover/opened.js';

/** « Lier à… » in the menu of a bar: the way of those who cannot drag. */
export function LinkItem({ one, anchor }: { readonly one: Intervention; readonly anchor: Anchor }) {
  const { t } = useTranslation('links');
  const { open } = useOpening();
  const { taskId } = one;
  if (taskId === null) return null;
  return (
    <Menu.Item
      leftSection={<IconTimeline size={15} />}
      rightSection={<kbd>K</kbd>}
      onClick={() => open({ kind: 'link-to', taskId, anchor })}
      closeMenuOnClick={false}
    >
      {t('menu')}
    </Menu.Item>
  );
}
