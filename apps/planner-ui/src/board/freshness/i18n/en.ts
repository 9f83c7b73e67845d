import type { Shape } from '../../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  unfetched_one: '{{count}} change not fetched',
  unfetched_other: '{{count}} changes not fetched',
  onBar: '1 change not fetched: {{names}}',
  colon: ':',
  acknowledged: 'acknowledged',
  fetched: 'fetched',
  before: '{{read}}, before the change {{when}}',
  of: {
    today: 'of {{time}}',
    yesterday: 'of yesterday at {{time}}',
    day: 'of {{day}} at {{time}}',
  },
  kinds: {
    new: 'new',
    moved: 'moved',
    team: 'team changed',
    done: 'finished',
    cancelled: 'cancelled',
    left: 'no longer goes',
  },
  soon: 'Within 24 hours: to ring',
  later: 'Later',
  call: 'Ring {{name}} at {{phone}}',
  noPhone: 'no number',
  notSeen:
    'Fetched means that the calendar has the change, not that anybody looked. “Got it” is an answer.',
  toldBy: 'told by phone by {{by}} {{when}}',
  tell: 'Told by phone',
  tellWho: '{{name}}: told by phone',
  told: '{{name}}: told of this change by phone.',
  undo: 'Undo',
  undoWho: '{{name}} was not told by phone',
  failed: 'The call was not noted',
  series: 'series',
  absence: 'Absence deleted',
  receive: 'Got it',
  received: 'Got it {{when}}',
};
