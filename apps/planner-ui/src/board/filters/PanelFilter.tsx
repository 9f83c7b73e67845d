import { ActionIcon, Button, Indicator, Popover, Select, Stack, Tooltip } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { useLooks } from '../views/use-looks.js';
import { choicesOf, type Choice } from './choices.js';
import { ASK_NOTHING, PANEL_DUES, PANEL_ORDERS, type PanelAsk } from './panel-items.js';

interface Props {
  readonly ask: PanelAsk;
  readonly onAsk: (ask: PanelAsk) => void;
}

const countOf = ({ trade, crew, place, due }: PanelAsk): number =>
  [trade, crew, place, due].filter(Boolean).length;

/** Trade, crew, place and due date of the cards beside the board, and their order. */
export function PanelFilter({ ask, onAsk }: Props) {
  const { t } = useTranslation('filters');
  const [opened, setOpened] = useState(false);
  const count = countOf(ask);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      // Roles by hand: they belong to the button, not to what wraps it.
      withRoles={false}
      trapFocus
      returnFocus
      shadow="md"
      position="right-start"
      width={260}
    >
      <Popover.Target>
        <Indicator label={count} size={15} disabled={count === 0} offset={4} zIndex={1}>
          <Tooltip label={t('panel.open')} disabled={opened}>
            <ActionIcon
              variant={count > 0 ? 'light' : 'default'}
              size={30}
              aria-label={t('panel.open')}
              aria-haspopup="dialog"
              aria-expanded={opened}
              onClick={() => setOpened((before) => !before)}
            >
              <IconFilter size={15} />
            </ActionIcon>
          </Tooltip>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('panel.open')}>
        <Fields ask={ask} onAsk={onAsk} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({ ask, onAsk }: Props) {
  const { t } = useTranslation('filters');
  const { plan, facts } = useBoard();
  const { preferences, prefer } = useLooks();
  const choices = useMemo(() => choicesOf(plan, facts.worksites), [plan, facts.worksites]);
  const crews = choices.people.find(({ kind }) => kind === 'crew')?.items ?? [];
  const one = (list: 'trade' | 'crew' | 'place') => (chosen: string | null) =>
    onAsk({ ...ask, [list]: chosen });
  return (
    <Stack gap={8}>
      <Choose
        label={t('lists.trades')}
        data={choices.trades}
        value={ask.trade}
        onChoose={one('trade')}
      />
      <Choose label={t('panel.crew')} data={crews} value={ask.crew} onChoose={one('crew')} />
      <Choose
        label={t('lists.places')}
        data={choices.places}
        value={ask.place}
        onChoose={one('place')}
      />
      <Select
        size="xs"
        label={t('panel.due.label')}
        placeholder={t('panel.due.any')}
        clearable
        data={PANEL_DUES.map((value) => ({ value, label: t(`panel.due.${value}`) }))}
        value={ask.due}
        onChange={(due) => onAsk({ ...ask, due })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        size="xs"
        label={t('panel.order.label')}
        data={PANEL_ORDERS.map((value) => ({ value, label: t(`panel.order.${value}`) }))}
        value={preferences.panelOrder}
        allowDeselect={false}
        onChange={(panelOrder) => panelOrder && prefer({ panelOrder })}
        comboboxProps={{ withinPortal: false }}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={countOf(ask) === 0}
        onClick={() => onAsk({ ...ASK_NOTHING, text: ask.text })}
      >
        {t('panel.clear')}
      </Button>
    </Stack>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly data: readonly Choice[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

function Choose({ label, data, value, onChoose }: ChooseProps) {
  const { t } = useTranslation('filters');
  return (
    <Select
      size="xs"
      label={label}
      placeholder={t('any')}
      data={[...data]}
      value={value}
      onChange={onChoose}
      searchable
      clearable
      nothingFoundMessage={t('nothingFound')}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={180}
    />
  );
}
