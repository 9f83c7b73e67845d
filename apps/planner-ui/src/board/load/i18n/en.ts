import type { Shape } from '../../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  layers: 'Show on the board',
  layer: { links: 'Links between tasks', load: 'Load per person and day' },
  none: '{{name}}, {{day}}: nothing planned, {{free}} free',
  some: '{{name}}, {{day}}: {{planned}} planned of {{hours}} ({{percent}}%)',
  over: '{{name}}, {{day}}: {{planned}} planned for {{hours}}, {{beyond}} too many',
  off: '{{name}}, {{day}}: {{planned}} planned on a day that is not worked',
  today: '{{planned}} / {{hours}}',
};
