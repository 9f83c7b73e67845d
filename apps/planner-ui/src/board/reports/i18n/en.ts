import type { Shape } from '../../../i18n/shape.js';
import type { fr } from './fr.js';

/** What people in the field say, from the link in their calendar. */
export const en: Shape<typeof fr> = {
  by: 'Reported by {{who}}: {{what}}',
  what: {
    'on-the-way': 'on the way',
    'day-done': 'day finished',
    'day-done-left': 'day finished, {{left}} left',
    'task-done': 'task finished',
    more: '{{left}} more needed',
    problem: 'a problem',
  },
  over: 'of which {{over}} nobody had planned',
  ahead: 'Less than planned: days become free.',
  photo: 'See the photo',
  photoOf: 'Photo sent by {{who}}',
  propose: 'What to do?',
  settle: 'Seen to it',
  recent: 'Said since yesterday',
  failed: 'Not noted',
};
