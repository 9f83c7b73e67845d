import type { Shape } from '../../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  list: 'The day on screen',
  toPlan: 'To be planned',
  backToDay: 'The day',
  free: 'Free',
  freeFor: '{{name}}, free: new appointment',
  nothing: 'Nothing on that day. Swipe to change the day.',
  search: 'Search for a task or a worksite',
  notFound: 'Nothing of that name is to be planned.',
  allPlanned: 'Everything is planned.',
  more_one: 'and {{count}} other: search',
  more_other: 'and {{count}} others: search',
  onCall: 'On call',
};
