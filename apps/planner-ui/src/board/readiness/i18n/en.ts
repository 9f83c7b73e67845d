import type { Shape } from '../../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  notReady: 'not ready: {{what}}',
  kinds: {
    deposit: 'deposit',
    permit: 'permit',
    delivery: 'delivery',
    access: 'access',
    other: 'other condition',
  },
  title: 'Before work begins',
  whole: 'The whole worksite',
  ofWorksite: 'Before the worksite begins',
  ofTask: 'Before the task begins',
  none: 'Nothing is waited for. Add what must be ready: deposit, permit, delivery…',
  metBy: 'yes, {{name}} on {{day}}',
  missing: 'not yet',
  remove: 'Wait no longer: {{what}}',
  add: 'Add',
  kind: 'What is waited for',
  words: 'In your words (optional)',
  wordsNeeded: 'In a few words',
  deed: {
    met: '“{{what}}”: it is ready',
    unmet: '“{{what}}” is missing again',
    set_one: 'One condition waited for',
    set_other: '{{count}} conditions waited for',
    setNone: 'Nothing waited for any more',
  },
};
