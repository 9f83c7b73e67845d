import type { Shape } from '../../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  heads: { worksites: 'Worksites', resources: 'People', equipment: 'Equipment' },
  off: {
    day: 'Does not work on that day',
    part: 'Does not work at that time',
    branch: 'Branch closed',
    holiday: '{{name}} (public holiday)',
  },
  open: 'Works on that day',
  onCall: 'On call',
  onCallFrom: 'On call from {{from}} to {{to}}',
  away: '{{reason}} from {{from}} to {{to}}',
};
