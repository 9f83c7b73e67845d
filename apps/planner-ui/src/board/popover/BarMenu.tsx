import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarCheck,
  IconCheck,
  IconCircleDot,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Intervention, PlanningCommand } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { HistoryLine } from '../history/HistoryLine.js';
import { DelayLine } from '../needs/DelayLine.js';
import { SeriesMenuLine } from '../series/SeriesLines.js';
import { cancelCommand, lockCommand, standing } from '../selection/act-on-many.js';
import { actedOn, useSelection } from '../selection/selected.js';
import { titleOf } from '../view/names.js';
import { ChoosingLines } from './ChoosingLines.js';
import { MenuFrame } from './MenuFrame.js';
import { MenuLine } from './MenuLine.js';
import { MovingLines } from './MovingLines.js';
import { type Opened, useOpening } from './opened.js';
import { PrintLine } from './PrintLine.js';

type OpenedMenu = Extract<Opened, { kind: 'menu' }>;

/** The bar that was asked, all that an act on it acts on, and where it was asked. */
export interface MenuOf extends Omit<OpenedMenu, 'kind' | 'interventionId'> {
  readonly one: Intervention;
  readonly ones: readonly Intervention[];
}

/** Right click, long press or `.`: everything that can be done to a bar, or to all that is chosen with it. */
export function BarMenu({ opened }: { readonly opened: OpenedMenu }) {
  const { t } = useTranslation('selection');
  const { plan } = useBoard();
  const selection = useSelection();
  const { interventionId, anchor, rowId } = opened;
  const one = plan.intervention(interventionId);
  if (!one) return null;
  const ones = standing(plan, actedOn(selection, interventionId));
  const title = ones.length > 1 ? t('count', { count: ones.length }) : titleOf(plan, one);
  return (
    <MenuFrame anchor={anchor} title={title} testId="bar-menu">
      <Lines of={{ one, ones, anchor, rowId }} />
    </MenuFrame>
  );
}

function Lines({ of }: { readonly of: MenuOf }) {
  const { mayPlan } = useBoard();
  const isOpen = of.ones.some(({ state }) => state === 'open');
  return (
    <>
      {of.ones.length === 1 ? <OpeningLines of={of} /> : null}
      {of.ones.length === 1 ? <HistoryLine about={of.one.id} /> : null}
      {of.ones.length === 1 ? <PrintLine worksiteId={of.one.worksiteId} /> : null}
      {of.ones.length === 1 && mayPlan ? <SeriesMenuLine one={of.one} anchor={of.anchor} /> : null}
      {mayPlan && isOpen ? (
        <>
          <LockLines of={of} />
          <MovingLines of={of} />
        </>
      ) : null}
      <ChoosingLines of={of} />
      {mayPlan && isOpen ? <LeavingLines of={of} /> : null}
    </>
  );
}

function OpeningLines({ of: { one, anchor } }: { readonly of: MenuOf }) {
  const { t } = useTranslation('board');
  const { t: s } = useTranslation('selection');
  const { mayPlan } = useBoard();
  const { open } = useOpening();
  const { id: interventionId, taskId } = one;
  const to = (part: 'details' | 'team') => (): void =>
    open({ kind: 'intervention', interventionId, part, anchor });
  return (
    <>
      <MenuLine
        icon={<IconPencil size={15} />}
        label={t('menu.open')}
        keys="E"
        opens
        onClick={to('details')}
      />
      {mayPlan && one.state === 'open' ? (
        <MenuLine
          icon={<IconUsers size={15} />}
          label={s('team')}
          keys="Alt ↑ ↓"
          opens
          onClick={to('team')}
        />
      ) : null}
      {taskId === null ? null : (
        <MenuLine
          icon={<IconCircleDot size={15} />}
          label={s('plan')}
          keys="P"
          opens
          onClick={() => open({ kind: 'task', taskId, day: null, resourceId: null, anchor })}
        />
      )}
    </>
  );
}

/** Runs what there is to run. */
function useRun(): (command: PlanningCommand | null) => void {
  const { store } = useBoard();
  return (command) => {
    if (command) store.run(command);
  };
}

function LockLines({ of: { one, ones, anchor } }: { readonly of: MenuOf }) {
  const { t } = useTranslation('board');
  const { open } = useOpening();
  const run = useRun();
  const side = (facet: 'time' | 'team'): 'on' | 'off' =>
    ones.every(({ lock }) => lock[facet] !== null) ? 'off' : 'on';
  return (
    <>
      <Menu.Divider />
      <MenuLine
        icon={side('time') === 'off' ? <IconLockOpen size={15} /> : <IconLock size={15} />}
        label={t(`lock.time.${side('time')}`)}
        keys="L"
        onClick={() => run(lockCommand(ones, 'time'))}
      />
      <MenuLine
        icon={<IconUsersGroup size={15} />}
        label={t(`lock.team.${side('team')}`)}
        keys="⇧L"
        onClick={() => run(lockCommand(ones, 'team'))}
      />
      {ones.length === 1 ? (
        <MenuLine
          icon={<IconLock size={15} />}
          label={t('menu.lockWithReason')}
          opens
          onClick={() =>
            open({ kind: 'intervention', interventionId: one.id, part: 'lock', anchor })
          }
        />
      ) : null}
      {ones.length === 1 && one.kind === 'appointment' ? <ConfirmLine one={one} /> : null}
    </>
  );
}

function ConfirmLine({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const run = useRun();
  const confirmed = one.confirmed === null;
  return (
    <MenuLine
      icon={<IconCalendarCheck size={15} />}
      label={t(confirmed ? 'acts.confirm' : 'acts.unconfirm')}
      onClick={() => run({ type: 'confirm-appointment', interventionId: one.id, confirmed })}
    />
  );
}

function LeavingLines({ of: { one, ones, anchor } }: { readonly of: MenuOf }) {
  const { t } = useTranslation('board');
  const { t: s } = useTranslation('selection');
  const { open } = useOpening();
  const run = useRun();
  const isWork = ones.every(({ kind }) => kind === 'work');
  const alone = t(isWork ? 'acts.backToPlan' : 'acts.cancel');
  return (
    <>
      <Menu.Divider />
      {ones.length === 1 ? <DelayLine one={one} /> : null}
      {ones.length === 1 ? (
        <MenuLine
          icon={<IconCheck size={15} />}
          label={t('acts.close')}
          opens
          onClick={() =>
            open({ kind: 'intervention', interventionId: one.id, part: 'close', anchor })
          }
        />
      ) : null}
      <MenuLine
        icon={<IconArrowBackUp size={15} />}
        label={isWork || ones.length === 1 ? alone : s('cancel')}
        keys={t('keys.delete')}
        danger
        onClick={() => run(cancelCommand(ones))}
      />
    </>
  );
}
