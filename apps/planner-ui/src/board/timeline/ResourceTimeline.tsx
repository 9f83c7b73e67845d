import FullCalendar, { type CalendarOptions, useCalendarController } from '@fullcalendar/react';
import interactionPlugin from '@fullcalendar/react/interaction';
import classicTheme from '@fullcalendar/react/themes/classic';
import resourceTimelinePlugin from '@fullcalendar/react-scheduler/resource-timeline';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { localStartOfDay } from '@pastille/time';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { configQuery } from '../../app/config.js';
import { useBoard } from '../board-context.js';
import { anchorAt, useOpening } from '../popover/opened.js';
import type { Face } from '../view/address.js';
import { rangeOf } from '../view/range.js';
import { axisOf } from './axis.js';
import { BarContent } from './BarContent.js';
import { useBringIntoSight, useOpenAtWork } from './bring-into-sight.js';
import { GhostOverlay } from './GhostOverlay.js';
import { LinkOverlay } from './link-overlay.js';
import { LoadStrip } from './load-strip.js';
import { RowHead } from './RowHead.js';
import { ShadeContent } from './ShadeContent.js';
import { headerClass, headerContent, scaleOptions } from './scales.js';
import { barPropsOf, shadeOf } from './parse-event.js';
import { isDayOff, useDayOff } from './day-off.js';
import { useGestures } from './gestures.js';
import type { Row } from './rows.js';
import { useNowOnAxis, useStableHeads, useStableRows } from './steady.js';
import { useHoverReason } from './hover-reason.js';
import { toCalendar } from './toCalendar.js';
import './timeline.css';

const PLUGINS = [classicTheme, interactionPlugin, resourceTimelinePlugin];

/** Chosen once: nothing here depends on the plan. */
const FIXED: CalendarOptions = {
  plugins: PLUGINS,
  headerToolbar: false,
  height: '100%',
  timeZone: 'UTC',
  firstDay: 1,
  virtualization: true,
  editable: true,
  eventResourceEditable: true,
  eventDurationEditable: true,
  eventResizableFromStart: true,
  eventInteractive: false,
  selectable: true,
  selectMinDistance: 6,
  droppable: true,
  nowIndicator: true,
  nowIndicatorSnap: false,
  resourceOrder: 'order',
  resourceColumnsWidth: 300,
  eventMinWidth: 0,
  longPressDelay: 400,
  dragRevertDuration: 0,
  eventColor: 'transparent',
  eventContrastColor: 'var(--ink)',
  eventClass: ({ isStart, isEnd }) =>
    `pl-event${isStart ? '' : ' pl-cut-start'}${isEnd ? '' : ' pl-cut-end'}`,
  backgroundEventClass: 'pl-shade',
  resourceLaneClass: 'pl-lane',
  resourceCellClass: 'pl-head',
  resourceCellInnerClass: 'pl-head-inner',
  slotHeaderInnerClass: ({ level }) => `pl-slot-inner pl-slot-inner-${level}`,
  slotHeaderAlign: ({ level }) => (level > 0 ? 'start' : 'center'),
  resourceLaneTopClass: 'pl-no-gap',
  resourceLaneBottomClass: 'pl-no-gap',
  resourceLaneBottomContent: ({ resource }) => <LoadStrip rowId={resource.id} />,
  timelineTopClass: 'pl-no-gap',
  timelineBottomClass: 'pl-no-gap',
  eventInnerClass: 'pl-event-inner',
  // A finger keeps the calendar's own handles, which are larger; the arrow on a bar cut by the screen is left out.
  rowEventBeforeClass: ({ isStart, isSelected }) =>
    isStart ? (isSelected ? '' : 'pl-edge pl-edge-start') : 'pl-edge-cut',
  rowEventAfterClass: ({ isEnd, isSelected }) =>
    isEnd ? (isSelected ? '' : 'pl-edge pl-edge-end') : 'pl-edge-cut',
  rowEventTitleSticky: false,
  displayEventTime: false,
  eventContent: ({ event, isMirror }) => <BarContent bar={barPropsOf(event)} isMirror={isMirror} />,
  backgroundEventContent: ({ event }) => <ShadeContent {...shadeOf(event)} />,
};

function useModel(face: Exclude<Face, 'table'>) {
  const { plan, facts, view, mayPlan } = useBoard();
  const { scale, day } = view;
  const range = useMemo(() => rangeOf(scale, day), [scale, day]);
  const axis = useMemo(() => axisOf(scale, plan.settings.hours), [scale, plan.settings.hours]);
  const model = useMemo(
    () => toCalendar({ face, plan, facts, range, axis, mayMove: mayPlan }),
    [face, plan, facts, range, axis, mayPlan],
  );
  return { range, axis, model };
}

/** How heads, bars and shades are drawn. The calendar draws everything again when one of these is another function. */
function useDrawing(rows: ReadonlyMap<string, Row>): CalendarOptions {
  const { language, view, plan, today } = useBoard();
  const { settings, holidays, records } = plan;
  const { scale } = view;
  const { absence, branch } = records;
  const heads = useMemo<CalendarOptions>(
    () => ({
      slotHeaderClass: (info) =>
        headerClass(info, scale, { today, isOff: (day) => isDayOff(plan, day) }),
      slotHeaderContent: (info) => headerContent(info, language, scale),
    }),
    // Days off depend on these parts of the plan alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [scale, language, today, settings, holidays, absence, branch],
  );
  const columns = useMemo<CalendarOptions>(
    () => ({
      resourceColumns: [
        {
          isMain: true,
          headerContent: '',
          cellContent: ({ resource }) => (
            <RowHead row={resource ? rows.get(resource.id) : undefined} />
          ),
        },
      ],
    }),
    [rows],
  );
  return { ...heads, ...columns };
}

/** Right click and long press: everything that can be done to the bar under the pointer. */
function useBarMenu(): (event: MouseEvent<HTMLElement>) => void {
  const { open } = useOpening();
  return (event) => {
    const bar =
      event.target instanceof Element ? event.target.closest('[data-intervention-id]') : null;
    const interventionId = bar?.getAttribute('data-intervention-id');
    if (!interventionId) return;
    event.preventDefault();
    open({ kind: 'menu', interventionId, anchor: anchorAt(event.clientX, event.clientY) });
  };
}

/** The fence: what FullCalendar is stays in this folder; the rest of the board knows commands and ids. */
export function ResourceTimeline({ face }: { readonly face: Exclude<Face, 'table'> }) {
  const { language, view } = useBoard();
  const { data: config } = useQuery(configQuery);
  const { range, axis, model } = useModel(face);
  const root = useRef<HTMLDivElement>(null);
  const controller = useCalendarController();
  const gestures = useGestures(face, axis);
  const slotLaneClass = useDayOff(axis);
  useHoverReason(root, axis);
  useBringIntoSight(root, controller, model);
  useOpenAtWork(root, controller, model);
  const openMenu = useBarMenu();
  const first = useRef(range.from);
  useEffect(() => {
    if (first.current === range.from) return;
    first.current = range.from;
    controller.gotoDate(new Date(localStartOfDay(range.from) * 60_000));
  }, [controller, range.from]);
  const events = useMemo(() => [...model.bars, ...model.shades], [model]);
  const resources = useStableRows(model.resources);
  const rows = useStableHeads(model.rows);
  const nowAt = useNowOnAxis(axis);
  const drawing = useDrawing(rows);
  return (
    <div
      ref={root}
      className="pl-timeline"
      data-testid="timeline"
      data-face={face}
      data-scale={view.scale}
      onContextMenu={openMenu}
    >
      <FullCalendar
        {...FIXED}
        {...scaleOptions(view.scale)}
        {...gestures}
        key={`${face}:${view.scale}`}
        controller={controller}
        schedulerLicenseKey={config?.fullCalendarLicenseKey ?? ''}
        locale={language}
        initialDate={new Date(localStartOfDay(range.from) * 60_000)}
        now={nowAt}
        events={events}
        resources={resources}
        slotLaneClass={slotLaneClass}
        {...drawing}
      />
      <GhostOverlay root={root} axis={axis} />
      <LinkOverlay root={root} axis={axis} rows={model.rows} />
    </div>
  );
}
