import FullCalendar, {
  type CalendarController,
  type CalendarOptions,
  type EventApi,
  useCalendarController,
} from '@fullcalendar/react';
import interactionPlugin from '@fullcalendar/react/interaction';
import classicTheme from '@fullcalendar/react/themes/classic';
import adaptivePlugin from '@fullcalendar/react-scheduler/adaptive';
import resourceTimelinePlugin from '@fullcalendar/react-scheduler/resource-timeline';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { localStartOfDay } from '@pastille/time';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { configQuery } from '../../app/config.js';
import { useSession } from '../../app/session.js';
import { useBoard, useBoardFeed, useBoardView } from '../board-context.js';
import type { Face } from '../view/address.js';
import { rangeOf, type DayRange } from '../view/range.js';
import { axisOf, type Axis } from './axis.js';
import { BarFaces, BarFacesContext } from './bar-face.js';
import { BarContent } from './BarContent.js';
import { useBringIntoSight, useOpenAtWork } from './bring-into-sight.js';
import { useZoom } from './use-zoom.js';
import { useToldEvents } from './feed-events.js';
import { fitClass, fitOf, type Fit } from './fit.js';
import { GhostOverlay } from './GhostOverlay.js';
import { LinkOverlay } from './LinkOverlay.js';
import { useNearRows } from './near-rows.js';
import { usePixelsPerMinute } from './pixels.js';
import { rowHeightsPlugin } from './row-heights.js';
import { LoadStrip } from './LoadStrip.js';
import { RowHead } from './RowHead.js';
import { ShadeContent } from './ShadeContent.js';
import { headerClass, headerContent, HEADS_WIDTH, scaleOptions } from './scales.js';
import { barPropsOf, shadeOf, taskIdOf } from './parse-event.js';
import { isDayOff, useDayOff } from './day-off.js';
import { useGestures } from './gestures.js';
import { useBarGestures } from './use-bar-gestures.js';
import type { Row } from './rows.js';
import { useNowOnAxis, useStableHeads, useStableRows } from './steady.js';
import { useHoverReason } from './hover-reason.js';
import {
  KnownBars,
  toCalendar,
  type CalendarInput,
  type CalendarModel,
  type Near,
} from './toCalendar.js';
import './timeline.css';

// The adaptive one lays the calendar out anew for paper.
const PLUGINS = [
  classicTheme,
  interactionPlugin,
  resourceTimelinePlugin,
  rowHeightsPlugin,
  adaptivePlugin,
];

/** Chosen once: nothing here depends on the plan. */
const FIXED: CalendarOptions = {
  plugins: PLUGINS,
  headerToolbar: false,
  height: '100%',
  timeZone: 'UTC',
  firstDay: 1,
  virtualization: true,
  editable: false,
  eventInteractive: false,
  selectable: true,
  selectMinDistance: 6,
  droppable: true,
  nowIndicator: true,
  nowIndicatorSnap: false,
  resourceOrder: 'order',
  resourceColumnsWidth: HEADS_WIDTH,
  eventMinWidth: 0,
  longPressDelay: 400,
  dragRevertDuration: 0,
  eventColor: 'transparent',
  eventContrastColor: 'var(--ink)',
  backgroundEventClass: 'pl-shade',
  resourceLaneClass: 'pl-lane',
  resourceCellClass: 'pl-head',
  resourceCellInnerClass: 'pl-head-inner',
  slotHeaderInnerClass: ({ level }) => `pl-slot-inner pl-slot-inner-${level}`,
  slotHeaderAlign: ({ level }) => (level > 0 ? 'start' : 'center'),
  resourceLaneTopClass: 'pl-no-gap',
  resourceLaneBottomClass: 'pl-no-gap',
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
  backgroundEventContent: ({ event }) => <ShadeContent {...shadeOf(event)} />,
};

/** Hours belong to people and machines; where nobody wants to see them, the lines have no foot. */
const LOADS: CalendarOptions = {
  resourceLaneBottomContent: ({ resource }) => <LoadStrip rowId={resource.id} />,
};
const NO_LOADS: CalendarOptions = {};

function useAxis(): { readonly range: DayRange; readonly axis: Axis } {
  const { plan, view } = useBoard();
  const { scale, day } = view;
  const { hours } = plan.settings;
  const range = useMemo(() => rangeOf(scale, day), [scale, day]);
  const axis = useMemo(() => axisOf(scale, hours), [scale, hours]);
  return { range, axis };
}

function useModel(
  scene: Omit<CalendarInput, 'plan' | 'facts' | 'mayMove'>,
  near: Near,
): CalendarModel {
  const { plan, facts, shown, mayPlan } = useBoard();
  const { face, range, axis } = scene;
  const [known] = useState(() => new KnownBars());
  return useMemo(
    () => toCalendar({ face, plan, facts, range, axis, shown, mayMove: mayPlan }, near, known),
    [face, plan, facts, range, axis, shown, mayPlan, near, known],
  );
}

/** How a bar is drawn: by its width, since a bar in a month has no room for words. */
function useBars(pixelsPerMinute: number): CalendarOptions {
  return useMemo<CalendarOptions>(() => {
    const fit = (event: EventApi): Fit => fitOf(barPropsOf(event).minutes * pixelsPerMinute);
    return {
      eventClass: ({ event, isStart, isEnd }) =>
        [
          `pl-event${fitClass(fit(event))}`,
          barPropsOf(event).height === 'half' ? 'pl-low' : 'pl-high',
          ...(isStart ? [] : ['pl-cut-start']),
          ...(isEnd ? [] : ['pl-cut-end']),
        ].join(' '),
      // A card in the hand is no bar yet: where it would stand is shown by its ghost.
      eventContent: ({ event, isMirror }) =>
        taskIdOf(event) === null ? (
          <BarContent bar={barPropsOf(event)} isMirror={isMirror} fit={fit(event)} />
        ) : null,
    };
  }, [pixelsPerMinute]);
}

/** Reads the board once for all bars: what each shows is worked out when that changes. */
function useBarFaces(): BarFaces {
  const feed = useBoardFeed();
  const { t } = useTranslation('board');
  return useMemo(() => new BarFaces(feed, t), [feed, t]);
}

/** How heads, bars and shades are drawn. The calendar draws everything again when one of these is another function. */
function useDrawing(face: Exclude<Face, 'table'>, rows: ReadonlyMap<string, Row>): CalendarOptions {
  const { t } = useTranslation('timeline');
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
          headerContent: t(`heads.${face}`),
          cellContent: ({ resource }) => (
            <RowHead row={resource ? rows.get(resource.id) : undefined} />
          ),
        },
      ],
    }),
    [rows, t, face],
  );
  return useMemo(() => ({ ...heads, ...columns }), [heads, columns]);
}

/** The calendar itself: the same element as long as no option is another, for a new one would make it look at all of itself. */
function useCalendar(
  key: string,
  controller: CalendarController,
  options: readonly CalendarOptions[],
): ReactElement {
  return useMemo(
    () => <FullCalendar {...Object.assign({}, ...options)} key={key} controller={controller} />,
    // As many as ever, each the same object while it says the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key, controller, ...options],
  );
}

/** The fence: what FullCalendar is stays in this folder; the rest of the board knows commands and ids. */
export function ResourceTimeline({ face }: { readonly face: Exclude<Face, 'table'> }) {
  const { language, view } = useBoardView();
  const { data: config } = useQuery(configQuery);
  const { range, axis } = useAxis();
  const root = useRef<HTMLDivElement>(null);
  const [near, watchRows] = useNearRows(root);
  const model = useModel({ face, range, axis }, near);
  watchRows(model.rows);
  const bars = useBars(usePixelsPerMinute(root, view.scale, range.days));
  const faces = useBarFaces();
  const controller = useCalendarController();
  const gestures = useGestures(face, axis);
  const slotLaneClass = useDayOff(axis);
  useZoom(root, axis);
  useHoverReason(root, axis);
  useBringIntoSight(root, controller, { face, range, rows: model.rows });
  useOpenAtWork(root, controller, { face, range, rows: model.rows });
  const openMenu = useBarGestures(root, { face, range, axis });
  const first = useRef(range.from);
  useEffect(() => {
    if (first.current === range.from) return;
    first.current = range.from;
    controller.gotoDate(new Date(localStartOfDay(range.from) * 60_000));
  }, [controller, range.from]);
  // Rows of another height are another calendar.
  const { density, load } = useSession().preferences;
  const key = `${face}:${view.scale}:${density}`;
  const all = useMemo(() => [...model.bars, ...model.shades], [model]);
  const events = useToldEvents(controller, key, all);
  const resources = useStableRows(model.resources);
  const rows = useStableHeads(model.rows);
  const now = useNowOnAxis(axis);
  const licenseKey = config?.fullCalendarLicenseKey ?? '';
  const drawing = useDrawing(face, rows);
  const { from } = range;
  const known = useMemo<CalendarOptions>(
    () => ({
      ...{ schedulerLicenseKey: licenseKey, locale: language, slotLaneClass, now },
      initialDate: new Date(localStartOfDay(from) * 60_000),
    }),
    [licenseKey, language, slotLaneClass, now, from],
  );
  const content = useMemo<CalendarOptions>(() => ({ events, resources }), [events, resources]);
  const loads = load && face !== 'worksites' ? LOADS : NO_LOADS;
  const scale = scaleOptions(view.scale);
  const options = [FIXED, loads, bars, scale, gestures, known, content, drawing];
  const calendar = useCalendar(key, controller, options);
  return (
    <div
      ref={root}
      className="pl-timeline"
      tabIndex={-1}
      data-testid="timeline"
      data-face={face}
      data-scale={view.scale}
      onContextMenu={openMenu}
    >
      <BarFacesContext value={faces}>{calendar}</BarFacesContext>
      <GhostOverlay root={root} axis={axis} />
      <LinkOverlay root={root} axis={axis} rows={model.rows} />
    </div>
  );
}
