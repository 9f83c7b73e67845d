import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCloudRain, IconDots, IconHistory, IconPrinter, IconRepeat } from '@tabler/icons-react';
import { formatLocalDate } from '@pastille/time';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBoardView } from '../../board-context.js';
import { useOpenHistory } from '../../history/about.js';
import { anchorOf, useOpening } from '../../popover/opened.js';
import { WHOLE_BOARD } from '../../popover/weather-places.js';
import classes from '../BoardHeader.module.css';

const SIZE = 16;

/** What one seldom needs, behind one button: the dates and what needs a human keep their room. */
export function ToolsMenu() {
  const { t } = useTranslation('board');
  const { view } = useBoardView();
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const label = t('header.tools');
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      withInitialFocusPlaceholder={false}
      menuItemTabIndex={0}
    >
      <Menu.Target>
        <Tooltip label={label} disabled={opened}>
          <ActionIcon
            ref={target}
            variant={view.side === 'history' || view.side === 'series' ? 'light' : 'default'}
            size={30}
            aria-label={label}
            aria-haspopup="menu"
            aria-expanded={opened}
            data-tools
          >
            <IconDots size={SIZE} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes['tools'] ?? ''} aria-label={label}>
        <HistoryItem />
        <SeriesItem />
        <WeatherItem target={target} />
        <PrintItem />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Who did what, and the ways back. */
function HistoryItem() {
  const { t } = useTranslation('history');
  const openHistory = useOpenHistory();
  return (
    <Menu.Item leftSection={<IconHistory size={SIZE} />} onClick={() => openHistory(null)}>
      {t('open')}
    </Menu.Item>
  );
}

/** What comes again, by client. */
function SeriesItem() {
  const { t } = useTranslation('series');
  const { show } = useBoardView();
  return (
    <Menu.Item
      leftSection={<IconRepeat size={SIZE} />}
      onClick={() => show({ side: 'series', section: null })}
    >
      {t('title')}
    </Menu.Item>
  );
}

/** The week, days and sheets, as they are published; the board as one sees it by the browser’s own key. */
function PrintItem() {
  const { t } = useTranslation('prints');
  const { view } = useBoardView();
  return (
    <Menu.Item
      component={Link}
      to={`/print?day=${formatLocalDate(view.day)}`}
      leftSection={<IconPrinter size={SIZE} />}
    >
      {t('open')}
    </Menu.Item>
  );
}

/** Hangs on the button, which stays when the menu is gone. */
function WeatherItem({ target }: { readonly target: { readonly current: HTMLElement | null } }) {
  const { t } = useTranslation('board');
  const { view, today } = useBoardView();
  const { open } = useOpening();
  const ask = (): void => {
    if (!target.current) return;
    const day = Math.max(view.day, today);
    open({ kind: 'weather', place: WHOLE_BOARD, day, anchor: anchorOf(target.current) });
  };
  return (
    <Menu.Item
      leftSection={<IconCloudRain size={SIZE} />}
      rightSection={<kbd className={classes['key']}>W</kbd>}
      aria-keyshortcuts="W"
      onClick={ask}
    >
      {t('weather.title')}
    </Menu.Item>
  );
}
