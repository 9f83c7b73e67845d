// Lints as apps/planner-ui/src/main.tsx
// Breaks no-restricted-imports (1)
import FullCalendar from '@fullcalendar/react';

export const Calendar = FullCalendar;
