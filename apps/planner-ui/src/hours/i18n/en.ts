import type { Shape } from '../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  title: 'Hours of the week',
  days: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  morning: 'morning',
  afternoon: 'afternoon',
  worked: '{{half}}: worked',
  from: '{{half}}: from',
  to: '{{half}}: to',
  free: 'off',
  total: '{{hours}} a week',
  copyMonday: 'Copy Monday to Tuesday through Friday',
  faults: {
    'end-before-start': 'A half-day ends before it starts: correct the hour in red.',
    'afternoon-too-early': 'The afternoon must start after the morning ends.',
    'nothing-worked': 'Tick at least one half-day of work.',
  },
};
