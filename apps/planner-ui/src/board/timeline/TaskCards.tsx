import { Draggable } from '@fullcalendar/react/interaction';
import { useEffect, useRef, type ReactNode } from 'react';

/** Lets the cards inside (`data-card-task`) be dragged onto a timeline. */
export function TaskCards({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className: string;
}) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!root.current) return;
    const draggable = new Draggable(root.current, {
      itemSelector: '[data-card-task]',
      minDistance: 5,
      longPressDelay: 350,
      eventData: (card) => ({
        title: card.dataset['cardTitle'] ?? '',
        duration: '12:00:00',
        create: true,
        extendedProps: { taskId: card.dataset['cardTask'], card: true },
      }),
    });
    return () => draggable.destroy();
  }, []);
  return (
    <div ref={root} className={className}>
      {children}
    </div>
  );
}
