import { Menu } from '@mantine/core';
import {
  IconClipboard,
  IconCloudRain,
  IconCopy,
  IconPencil,
  IconPlus,
  IconSelectAll,
} from '@tabler/icons-react';
import { weekdayOf, type DayNumber } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { HistoryLine } from '../history/HistoryLine.js';
import { nextWorkingStart } from '../keyboard/next-start.js';
import { selectAll } from '../selection/choose.js';
import { copiedSignal } from '../selection/copies.js';
import { copyWeek, paste } from '../selection/copy-and-paste.js';
import { interventionsOf, interventionsOn } from '../selection/on-row.js';
import { worksiteName } from '../view/names.js';
import { rangeOf } from '../view/range.js';
import { useSignal } from '../view/signal.js';
import { weekLabel } from '../view/words.js';
import { MenuFrame } from './MenuFrame.js';
import { MenuLine } from './MenuLine.js';
import { type Anchor, type Opened, useOpening } from './opened.js';
import { PrintLine } from './PrintLine.js';
import { placeOfResource, placeOfWorksite } from './weather-places.js';

/** Right click on the head of a line, or a click on that of a person: what can be done to the whole line. */
export function RowMenu({ opened }: { readonly opened: Extract<Opened, { kind: 'row-menu' }> }) {
  const { plan } = useBoard();
  const { rowId, anchor } = opened;
  const worksite = plan.records.worksite.get(rowId);
  const resource = plan.records.resource.get(rowId);
  const title = worksite ? worksiteName(plan, worksite) : resource?.name;
  if (title === undefined) return null;
  return (
    <MenuFrame anchor={anchor} title={title} testId="row-menu">
      {worksite ? <WorksiteLines worksiteId={rowId} anchor={anchor} /> : null}
      {worksite ? <HistoryLine about={rowId} /> : null}
      {worksite ? <PrintLine worksiteId={rowId} /> : null}
      {resource ? <ResourceLines resourceId={rowId} anchor={anchor} /> : null}
    </MenuFrame>
  );
}

function WorksiteLines({
  worksiteId,
  anchor,
}: {
  readonly worksiteId: string;
  readonly anchor: Anchor;
}) {
  const { t } = useTranslation('selection');
  const { t: b } = useTranslation('board');
  const { plan, mayPlan, view, today } = useBoard();
  const { open } = useOpening();
  return (
    <>
      <MenuLine
        icon={<IconPencil size={15} />}
        label={b('menu.open')}
        opens
        onClick={() => open({ kind: 'worksite', worksiteId, anchor })}
      />
      <MenuLine
        icon={<IconSelectAll size={15} />}
        label={t('wholeWorksite')}
        onClick={() => selectAll(interventionsOn(plan, worksiteId))}
      />
      {mayPlan ? (
        <>
          <NewLine of={{ resourceId: null, worksiteId }} anchor={anchor} />
          <MenuLine
            icon={<IconCloudRain size={15} />}
            label={b('menu.weather')}
            opens
            onClick={() =>
              open({
                kind: 'weather',
                place: placeOfWorksite(worksiteId),
                day: Math.max(today, view.day),
                anchor,
              })
            }
          />
        </>
      ) : null}
    </>
  );
}

function ResourceLines({
  resourceId,
  anchor,
}: {
  readonly resourceId: string;
  readonly anchor: Anchor;
}) {
  const { t } = useTranslation('selection');
  const { t: b } = useTranslation('board');
  const { plan, mayPlan, view, today } = useBoard();
  const { open } = useOpening();
  const range = rangeOf(view.scale, view.day);
  return (
    <>
      <MenuLine
        icon={<IconSelectAll size={15} />}
        label={t('wholeRow')}
        onClick={() => selectAll(interventionsOf(plan, resourceId, range))}
      />
      <WeekLines resourceId={resourceId} />
      {mayPlan ? (
        <>
          <Menu.Divider />
          <NewLine of={{ resourceId, worksiteId: null }} anchor={anchor} />
          <MenuLine
            icon={<IconCloudRain size={15} />}
            label={b('menu.weather')}
            opens
            onClick={() =>
              open({
                kind: 'weather',
                place: placeOfResource(resourceId),
                day: Math.max(today, view.day),
                anchor,
              })
            }
          />
        </>
      ) : null}
    </>
  );
}

/** More weeks than a month has are a list that nobody reads. */
const MOST_WEEKS = 6;

/** The Mondays of the weeks on screen. */
function mondaysOf(from: DayNumber, days: number): readonly DayNumber[] {
  const first = from - weekdayOf(from);
  const count = Math.min(MOST_WEEKS, Math.ceil((from + days - first) / 7));
  return Array.from({ length: count }, (_, index) => first + index * 7);
}

/** The week of a person or a crew, copied from one of the weeks on screen and pasted on another, or on somebody else. */
export function WeekLines({ resourceId }: { readonly resourceId: string }) {
  const { t } = useTranslation('selection');
  const board = useBoard();
  const { language, view, mayPlan } = board;
  const copied = useSignal(copiedSignal);
  const { from, days } = rangeOf(view.scale, view.day);
  const mondays = mondaysOf(from, days);
  const isWeek = copied?.whole === 'week';
  return (
    <>
      {mondays.map((monday) => (
        <MenuLine
          key={`copy ${monday}`}
          icon={<IconCopy size={15} />}
          label={t('copyWeek', { week: weekLabel(language, monday) })}
          onClick={() => copyWeek(board, resourceId, monday)}
        />
      ))}
      {mayPlan && isWeek
        ? mondays.map((monday) => (
            <MenuLine
              key={`paste ${monday}`}
              icon={<IconClipboard size={15} />}
              label={t('pasteWeek', { week: weekLabel(language, monday) })}
              onClick={() => paste(board, { day: monday, rowId: resourceId })}
            />
          ))
        : null}
    </>
  );
}

interface NewOf {
  readonly resourceId: string | null;
  readonly worksiteId: string | null;
}

function NewLine({ of, anchor }: { readonly of: NewOf; readonly anchor: Anchor }) {
  const { t } = useTranslation('selection');
  const { plan, view, now } = useBoard();
  const { open } = useOpening();
  const start = nextWorkingStart(plan, view.day, now);
  const as = of.worksiteId === null ? 'appointment' : 'task';
  return (
    <MenuLine
      icon={<IconPlus size={15} />}
      label={t('newHere')}
      keys="N"
      opens
      onClick={() => open({ kind: 'new', anchor, preset: { ...of, start, end: null, as } })}
    />
  );
}
