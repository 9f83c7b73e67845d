import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DisplayFields } from './DisplayFields.js';

/** How the board looks, and the views one keeps: each person’s own. */
export function DisplayChoice() {
  const { t } = useTranslation('views');
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      // Roles by hand: they belong to the button, not to what wraps it.
      withRoles={false}
      trapFocus
      returnFocus
      shadow="md"
      position="bottom-end"
      width="min(336px, calc(100vw - 16px))"
    >
      <Popover.Target>
        <Tooltip label={`${t('open')} (V)`} disabled={opened}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('open')}
            aria-haspopup="dialog"
            aria-keyshortcuts="V"
            aria-expanded={opened}
            data-display
            onClick={() => setOpened((before) => !before)}
          >
            <IconAdjustmentsHorizontal size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('title')} p={14}>
        <DisplayFields onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
