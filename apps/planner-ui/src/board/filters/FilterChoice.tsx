import { ActionIcon, Indicator, Popover, Tooltip } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardView } from '../board-context.js';
import { FilterFields } from './FilterFields.js';
import { countFilters } from './filters.js';

/** The funnel of the header: how many filters are set, and where one sets them. */
export function FilterChoice() {
  const { t } = useTranslation('filters');
  const { view } = useBoardView();
  const [opened, setOpened] = useState(false);
  const count = countFilters(view.filters);
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
      width="min(340px, calc(100vw - 16px))"
    >
      <Popover.Target>
        <Indicator label={count} size={15} disabled={count === 0} offset={4} zIndex={1}>
          <Tooltip label={`${t('open')} (F)`} disabled={opened}>
            <ActionIcon
              variant={count > 0 ? 'light' : 'default'}
              size={30}
              aria-label={count > 0 ? `${t('open')} (${count})` : t('open')}
              aria-haspopup="dialog"
              aria-keyshortcuts="F"
              aria-expanded={opened}
              data-filter
              onClick={() => setOpened((before) => !before)}
            >
              <IconFilter size={16} />
            </ActionIcon>
          </Tooltip>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('title')}>
        <FilterFields />
      </Popover.Dropdown>
    </Popover>
  );
}
