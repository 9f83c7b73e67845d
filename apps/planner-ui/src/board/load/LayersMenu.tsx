import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.js';
import { useSession } from '../../app/session.js';
import { useBoardView } from '../board-context.js';

const LAYERS = ['links', 'load'] as const;

/** What is drawn over the bars, each on or off; kept for the person. */
export function LayersMenu() {
  const { t } = useTranslation('load');
  const { view } = useBoardView();
  const { preferences } = useSession();
  const prefer = usePreferences();
  const [opened, setOpened] = useState(false);
  // Hours belong to people and machines: on the face by worksite there is none to show.
  const layers = view.face === 'worksites' ? LAYERS.slice(0, 1) : LAYERS;
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      withinPortal
      withInitialFocusPlaceholder={false}
      menuItemTabIndex={0}
    >
      <Menu.Target>
        <Tooltip label={t('layers')} disabled={opened}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('layers')}
            aria-haspopup="menu"
            aria-expanded={opened}
            data-layers
          >
            <IconStack2 size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown data-testid="layers">
        {layers.map((layer) => (
          <Menu.CheckboxItem
            key={layer}
            checked={preferences[layer]}
            onChange={(isShown) => prefer({ preferences: { [layer]: isShown } })}
          >
            {t(`layer.${layer}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
