import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconStack2 } from '@tabler/icons-react';
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
      closeOnItemClick={false}
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
          <Menu.Item
            key={layer}
            role="menuitemcheckbox"
            aria-checked={preferences[layer]}
            leftSection={
              <IconCheck size={15} style={{ opacity: preferences[layer] ? 1 : 0 }} aria-hidden />
            }
            onClick={() => prefer({ preferences: { [layer]: !preferences[layer] } })}
          >
            {t(`layer.${layer}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
