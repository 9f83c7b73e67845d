import { Menu } from '@mantine/core';
import {
  IconArrowBarToRight,
  IconArrowLeft,
  IconArrowRight,
  IconCloudRain,
  IconCut,
  IconScissors,
  IconViewportNarrow,
  IconViewportWide,
} from '@tabler/icons-react';
import type { Intervention, PlanningCommand } from '@pastille/scheduling';
import { dayOfLocal, toLocal, toUtc } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { LinkItem } from '../links/LinkItem.js';
import { forAll } from '../selection/act-on-many.js';
import { placeAt } from '../selection/pointed-at.js';
import { newId } from '../state/new-id.js';
import { stepMove, stepResize } from '../state/steps.js';
import { axisOf } from '../timeline/axis.js';
import { clock, weekdayDay } from '../view/words.js';
import type { MenuOf } from './BarMenu.js';
import { MenuLine } from './MenuLine.js';
import { type Anchor, useOpening } from './opened.js';
import { weatherOn } from './weather-places.js';

/** What moves bars or takes others along, and what cuts one. */
export function MovingLines({ of }: { readonly of: MenuOf }) {
  const { t } = useTranslation('board');
  const { open } = useOpening();
  const { one, ones, anchor } = of;
  return (
    <>
      <Menu.Divider />
      <StepLines ones={ones} />
      <MenuLine
        icon={<IconArrowBarToRight size={15} />}
        label={t('menu.shift')}
        keys="D"
        opens
        onClick={() => open({ kind: 'shift', interventionId: one.id, anchor })}
      />
      {ones.length === 1 ? <LinesOfOne one={one} anchor={anchor} /> : null}
    </>
  );
}

/** What arrows do with Alt and with Shift, for those who have none at hand. */
function StepLines({ ones }: { readonly ones: readonly Intervention[] }) {
  const { t } = useTranslation('selection');
  const { plan, store } = useBoard();
  const run = (command: PlanningCommand | null): void => {
    if (command) store.run(command);
  };
  const axis = axisOf('month', plan.settings.hours);
  const move = (steps: number) => (): void =>
    run(forAll(ones, (one) => stepMove({ plan, axis }, one, steps)));
  const resize = (steps: number) => (): void => run(forAll(ones, (one) => stepResize(one, steps)));
  return (
    <>
      <MenuLine
        icon={<IconArrowRight size={15} />}
        label={t('later')}
        keys="Alt ⇧ →"
        onClick={move(1)}
      />
      <MenuLine
        icon={<IconArrowLeft size={15} />}
        label={t('earlier')}
        keys="Alt ⇧ ←"
        onClick={move(-1)}
      />
      <MenuLine
        icon={<IconViewportWide size={15} />}
        label={t('longer')}
        keys="⇧ →"
        onClick={resize(1)}
      />
      <MenuLine
        icon={<IconViewportNarrow size={15} />}
        label={t('shorter')}
        keys="⇧ ←"
        onClick={resize(-1)}
      />
    </>
  );
}

interface OfOne {
  readonly one: Intervention;
  readonly anchor: Anchor;
}

function LinesOfOne({ one, anchor }: OfOne) {
  const { t } = useTranslation('board');
  const { plan } = useBoard();
  const { open } = useOpening();
  return (
    <>
      {one.kind === 'work' ? (
        <>
          <SplitHere one={one} anchor={anchor} />
          <MenuLine
            icon={<IconScissors size={15} />}
            label={t('menu.split')}
            keys="S"
            opens
            onClick={() => open({ kind: 'split', interventionId: one.id, anchor })}
          />
        </>
      ) : null}
      <LinkItem one={one} anchor={anchor} />
      {one.worksiteId ? (
        <MenuLine
          icon={<IconCloudRain size={15} />}
          label={t('menu.weather')}
          keys="W"
          opens
          onClick={() => open(weatherOn(plan, one, anchor))}
        />
      ) : null}
    </>
  );
}

/** A menu that a pointer opened hangs on that very place; one that a key opened, under the bar. */
const isPointed = ({ width }: Anchor): boolean => width <= 1;

/** The step of the grid under the pointer, where the bar can be cut: neither at its start nor after its end. */
function cutAt({ plan, view }: BoardContextValue, { one, anchor }: OfOne): number | null {
  const place = isPointed(anchor) ? placeAt(anchor.x, anchor.y) : null;
  if (!place) return null;
  const { zone, hours } = plan.settings;
  const axis = axisOf(view.scale, hours);
  const at = toUtc(zone, axis.fromAxis(Math.floor(place.at / axis.step) * axis.step, 'start'));
  return at > one.start && at < one.end ? at : null;
}

/** The scissors at the pointer. */
function SplitHere({ one, anchor }: OfOne) {
  const { t } = useTranslation('selection');
  const board = useBoard();
  const { plan, store, language } = board;
  const at = cutAt(board, { one, anchor });
  if (at === null) return null;
  const local = toLocal(plan.settings.zone, at);
  const day = `${weekdayDay(language, dayOfLocal(local))} ${clock(language, local)}`;
  return (
    <MenuLine
      icon={<IconCut size={15} />}
      label={t('splitHere', { day })}
      onClick={() => store.run({ type: 'split', interventionId: one.id, newId: newId(), at })}
    />
  );
}
