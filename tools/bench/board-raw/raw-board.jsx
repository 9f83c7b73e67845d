// FullCalendar v7 as its guide shows it, around the bars and row heads of our own board: the same plan,
// the same components, virtualized, driven by its properties, which stay the same objects where nothing
// changed. All bars of the plan are given, as one does: no windowing of ours, no engine, no verdict.
import '../../../apps/planner-ui/src/app/kit.css';
import '../../../apps/planner-ui/src/app/theme.css';
import '../../../apps/planner-ui/src/board/timeline/timeline.css';

import FullCalendar from '@fullcalendar/react';
import interactionPlugin from '@fullcalendar/react/interaction';
import classicTheme from '@fullcalendar/react/themes/classic';
import resourceTimelinePlugin from '@fullcalendar/react-scheduler/resource-timeline';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

import { BarContent } from '../../../apps/planner-ui/src/board/timeline/BarContent.js';
import { RowHead } from '../../../apps/planner-ui/src/board/timeline/RowHead.js';
import { fitClass, fitOf } from '../../../apps/planner-ui/src/board/timeline/fit.js';
import { HEADS_WIDTH } from '../../../apps/planner-ui/src/board/timeline/scales.js';
import { Ground, startGround } from './raw-ground.jsx';

const PLUGINS = [classicTheme, interactionPlugin, resourceTimelinePlugin];
const VIEWS = { board: { type: 'resourceTimeline', duration: { months: 1 } } };
const DAY_MS = 86_400_000;

const ground = await startGround(await (await fetch('/plan.json')).json());

const fitOfBar = ({ extendedProps }) => fitOf(extendedProps.minutes * ground.pixelsPerMinute());
const eventClass = ({ event }) => `pl-event pl-high${fitClass(fitOfBar(event))}`;
const eventContent = ({ event, isMirror }) => (
  <BarContent bar={event.extendedProps} isMirror={isMirror} fit={fitOfBar(event)} />
);
const COLUMNS = [
  {
    isMain: true,
    headerContent: '',
    cellContent: ({ resource }) => (
      <RowHead row={resource ? ground.rows.get(resource.id) : undefined} />
    ),
  },
];

function Board() {
  const [events, setEvents] = useState(ground.events);
  const [isShown, show] = useState(false);
  window.mountBoard = () => show(true);
  window.unmountBoard = () => show(false);
  window.moveByADay = (ids) => {
    const moved = new Set(ids);
    const later = (date) => new Date(date.getTime() + DAY_MS);
    setEvents((before) =>
      before.map((event) =>
        moved.has(event.id)
          ? { ...event, start: later(event.start), end: later(event.end) }
          : event,
      ),
    );
  };
  if (!isShown) return null;
  return (
    <div className="pl-timeline" data-testid="timeline">
      <FullCalendar
        plugins={PLUGINS}
        schedulerLicenseKey="AGPL-My-Frontend-And-Backend-Are-Open-Source"
        initialView="board"
        views={VIEWS}
        initialDate={window.location.hash.slice(1)}
        slotDuration="12:00:00"
        snapDuration="12:00:00"
        slotHeaderInterval="24:00:00"
        slotMinWidth={16}
        headerToolbar={false}
        height="100%"
        timeZone="UTC"
        firstDay={1}
        virtualization
        editable
        eventMinWidth={0}
        eventColor="transparent"
        eventClass={eventClass}
        eventInnerClass="pl-event-inner"
        resourceLaneClass="pl-lane"
        resourceCellClass="pl-head"
        resourceCellInnerClass="pl-head-inner"
        displayEventTime={false}
        resourceOrder="order"
        resourceColumnsWidth={HEADS_WIDTH}
        events={events}
        resources={ground.resources}
        eventContent={eventContent}
        resourceColumns={COLUMNS}
      />
    </div>
  );
}

createRoot(document.getElementById('root')).render(
  <Ground value={ground}>
    <Board />
  </Ground>,
);
window.isReady = true;
