import type { Shape } from '../../../i18n/shape.js';
import type { fr } from './fr.js';

export const en: Shape<typeof fr> = {
  open: 'Display and views',
  title: 'Display',
  colours: {
    label: 'Colours',
    trade: 'Trade',
    crew: 'Crew',
    worksite: 'Worksite',
    status: 'Status',
    by: { trade: 'trade', crew: 'crew', worksite: 'worksite', status: 'worksite status' },
  },
  density: { label: 'Density', comfortable: 'Comfortable', compact: 'Compact' },
  head: {
    label: 'Heads of the table',
    rotated: 'Turned text',
    frozen: 'Always at the top',
  },
  saved: {
    label: 'My views',
    none: 'Set the board to your taste, give it a name, and find it again with one click.',
    name: 'Name of the view',
    placeholder: 'Pools in Annecy',
    keep: 'Keep this view',
    apply: 'Show the view “{{name}}”',
    link: 'Copy the link of the view “{{name}}”',
    remove: 'Forget the view “{{name}}”',
    kept: 'View “{{name}}” kept',
    forgotten: 'View “{{name}}” forgotten',
    full: 'Fifty views are the most: forget one first.',
  },
  link: {
    copy: 'Copy link',
    copied: 'Link copied: whoever opens it sees the same board.',
    refused: 'The browser does not allow copying. The link is in the address bar.',
  },
  undo: 'Undo',
};
