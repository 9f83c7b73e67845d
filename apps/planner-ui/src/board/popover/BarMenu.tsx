import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowBarToRight,
  IconCheck,
  IconCloudRain,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconScissors,
  IconUsersGroup,
  IconCalendarCheck,
} from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { titleOf } from '../view/names.js';
import { type Anchor, type Opened, useOpening } from './opened.js';
import { weatherOn } from './weather-places.js';
import classes from './popover.module.css';

type OpenedMenu = Extract<Opened, { kind: 'menu' }>;

/** Right click, long press or `.`: everything that can be done to a bar. */
export function BarMenu({ opened }: { readonly opened: OpenedMenu }) {
  const { plan } = useBoard();
  const { close } = useOpening();
  const one = plan.intervention(opened.interventionId);
  const { x, y, width, height } = opened.anchor;
  if (!one) return null;
  return (
    <Menu
      opened
      onChange={(isOpen) => (isOpen ? undefined : close())}
      position="bottom-start"
      shadow="lg"
      width={270}
      withinPortal
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <div
          role="button"
          tabIndex={-1}
          aria-label={titleOf(plan, one)}
          style={{ position: 'fixed', left: x, top: y, width, height, pointerEvents: 'none' }}
        />
      </Menu.Target>
      <Menu.Dropdown data-testid="bar-menu" className={classes['menu'] ?? ''}>
        <Menu.Label>{titleOf(plan, one)}</Menu.Label>
        <Items opened={opened} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ opened }: { readonly opened: OpenedMenu }) {
  const { t } = useTranslation('board');
  const { plan, store, mayPlan } = useBoard();
  const { open, close } = useOpening();
  const { interventionId, anchor } = opened;
  const one = plan.intervention(interventionId);
  if (!one) return null;
  const to = (part: 'details' | 'close' | 'lock') => (): void =>
    open({ kind: 'intervention', interventionId, part, anchor });
  const lock = (facet: 'time' | 'team') => (): void => {
    store.run({
      type: 'set-lock',
      interventionId,
      facet,
      locked: one.lock[facet] === null,
      reason: null,
    });
    close();
  };
  const isOpen = one.state === 'open';
  return (
    <>
      <Menu.Item
        leftSection={<IconPencil size={15} />}
        rightSection={<kbd>E</kbd>}
        onClick={to('details')}
        closeMenuOnClick={false}
      >
        {t('menu.open')}
      </Menu.Item>
      {mayPlan && isOpen ? (
        <>
          <Menu.Item
            leftSection={one.lock.time ? <IconLockOpen size={15} /> : <IconLock size={15} />}
            rightSection={<kbd>L</kbd>}
            onClick={lock('time')}
          >
            {t(`lock.time.${one.lock.time ? 'off' : 'on'}`)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUsersGroup size={15} />}
            rightSection={<kbd>⇧L</kbd>}
            onClick={lock('team')}
          >
            {t(`lock.team.${one.lock.team ? 'off' : 'on'}`)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLock size={15} />}
            onClick={to('lock')}
            closeMenuOnClick={false}
          >
            {t('menu.lockWithReason')}
          </Menu.Item>
          {one.kind === 'appointment' ? (
            <Menu.Item
              leftSection={<IconCalendarCheck size={15} />}
              onClick={() =>
                store.run({
                  type: 'confirm-appointment',
                  interventionId,
                  confirmed: one.confirmed === null,
                })
              }
            >
              {t(one.confirmed ? 'acts.unconfirm' : 'acts.confirm')}
            </Menu.Item>
          ) : null}
          <MovingItems one={one} anchor={anchor} />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconCheck size={15} />}
            onClick={to('close')}
            closeMenuOnClick={false}
          >
            {t('acts.close')}
          </Menu.Item>
          <Menu.Item
            style={{ color: 'var(--todo)' }}
            leftSection={<IconArrowBackUp size={15} />}
            rightSection={<kbd>{t('keys.delete')}</kbd>}
            onClick={() => store.run({ type: 'cancel-intervention', interventionId })}
          >
            {t(one.kind === 'work' ? 'acts.backToPlan' : 'acts.cancel')}
          </Menu.Item>
        </>
      ) : null}
    </>
  );
}

/** What takes other bars along, or cuts this one. */
function MovingItems({ one, anchor }: { readonly one: Intervention; readonly anchor: Anchor }) {
  const { t } = useTranslation('board');
  const { plan } = useBoard();
  const { open } = useOpening();
  const interventionId = one.id;
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArrowBarToRight size={15} />}
        rightSection={<kbd>D</kbd>}
        onClick={() => open({ kind: 'shift', interventionId, anchor })}
        closeMenuOnClick={false}
      >
        {t('menu.shift')}
      </Menu.Item>
      {one.kind === 'work' ? (
        <Menu.Item
          leftSection={<IconScissors size={15} />}
          rightSection={<kbd>S</kbd>}
          onClick={() => open({ kind: 'split', interventionId, anchor })}
          closeMenuOnClick={false}
        >
          {t('menu.split')}
        </Menu.Item>
      ) : null}
      {one.worksiteId ? (
        <Menu.Item
          leftSection={<IconCloudRain size={15} />}
          rightSection={<kbd>W</kbd>}
          onClick={() => open(weatherOn(plan, one, anchor))}
          closeMenuOnClick={false}
        >
          {t('menu.weather')}
        </Menu.Item>
      ) : null}
    </>
  );
}
