import type { Shape } from '../../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  propose: 'Propose a slot',
  title: 'Propose a slot',
  who: 'Who',
  anybody: 'Anybody skilled',
  usual: 'The usual crew ({{name}})',
  chosen: 'These people',
  people: 'People wanted',
  from: 'From',
  to: 'At the latest on',
  duration: 'Duration',
  durationHint: 'For example 0.5 d, 3 d or 2 h 30',
  wish: 'The client prefers',
  half: { any: 'No matter', morning: 'The morning', afternoon: 'The afternoon' },
  weekdays: 'Preferred days',
  candidates: 'Proposed slots',
  pick: 'Plan this slot',
  key: 'Key {{key}}',
  none: 'No slot',
  noneHint: 'Change the people, the duration or the dates.',
  looking: 'Looking for slots',
  back: 'Choose it oneself',
  refused: 'That slot was just taken: here are others.',
};
