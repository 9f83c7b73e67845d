// FullCalendar v7 as its guide shows it: the rows and bars of the same plan, drawn with as many
// elements as ours, virtualized, driven by its properties. No engine, no verdict, no rights.
import FullCalendar from '@fullcalendar/react';
import interactionPlugin from '@fullcalendar/react/interaction';
import classicTheme from '@fullcalendar/react/themes/classic';
import resourceTimelinePlugin from '@fullcalendar/react-scheduler/resource-timeline';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const PLUGINS = [classicTheme, interactionPlugin, resourceTimelinePlugin];
const DAY_MS = 86_400_000;

const plan = await (await fetch('/plan.json')).json();
const tasksOf = Map.groupBy(plan.tasks, (task) => task.worksiteId);
const nameOf = new Map(plan.resources.map(({ id, name }) => [id, name]));
const labelOf = new Map(plan.tasks.map(({ id, label }) => [id, label]));

// In start order, as ours: those that nobody planned come last.
const startOf = ({ start }) => start?.date ?? '9999';
const resources = plan.worksites
  .toSorted((a, b) => startOf(a).localeCompare(startOf(b)))
  .map(({ id, title }, order) => ({ id, title, order }));
const eventOf = ({ id, worksiteId, taskId, start, end, team }) => ({
  id,
  resourceId: worksiteId,
  start: new Date(start * 60_000),
  end: new Date(end * 60_000),
  title: labelOf.get(taskId) ?? '',
  extendedProps: { who: team.map(({ resourceId }) => nameOf.get(resourceId)).join(', ') },
});
const first = plan.interventions.filter(({ worksiteId }) => worksiteId !== null).map(eventOf);

function Bar({ event }) {
  return (
    <div className="bar" data-intervention-id={event.id} data-start={event.start?.getTime()}>
      <b>{event.title}</b>
      <small>{event.extendedProps.who}</small>
    </div>
  );
}

function Head({ resource }) {
  return (
    <div className="head" data-worksite-id={resource?.id}>
      <b>{resource?.title}</b>
      {(tasksOf.get(resource?.id) ?? []).map(({ id, label }) => (
        <button key={id} type="button" className="dot" aria-label={label} />
      ))}
    </div>
  );
}

function Board() {
  const [events, setEvents] = useState(first);
  const [isShown, show] = useState(false);
  window.mountBoard = () => show(true);
  window.unmountBoard = () => show(false);
  window.moveByADay = (ids) => {
    const moved = new Set(ids);
    setEvents((before) =>
      before.map((event) =>
        moved.has(event.id)
          ? { ...event, start: new Date(+event.start + DAY_MS), end: new Date(+event.end + DAY_MS) }
          : event,
      ),
    );
  };
  if (!isShown) return null;
  return (
    <FullCalendar
      plugins={PLUGINS}
      schedulerLicenseKey="AGPL-My-Frontend-And-Backend-Are-Open-Source"
      initialView="board"
      views={{ board: { type: 'resourceTimeline', duration: { months: 1 } } }}
      initialDate={window.location.hash.slice(1)}
      slotDuration="12:00:00"
      slotHeaderInterval="24:00:00"
      slotMinWidth={16}
      headerToolbar={false}
      height="100%"
      timeZone="UTC"
      firstDay={1}
      virtualization
      editable
      resourceOrder="order"
      resourceColumnsWidth={300}
      events={events}
      resources={resources}
      eventContent={({ event }) => <Bar event={event} />}
      resourceColumns={[
        {
          isMain: true,
          headerContent: '',
          cellContent: ({ resource }) => <Head resource={resource} />,
        },
      ]}
    />
  );
}

createRoot(document.getElementById('root')).render(<Board />);
window.isReady = true;
