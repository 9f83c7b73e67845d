import {
  IconCalendar,
  IconHammer,
  IconSettings,
  IconTableImport,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Rights } from './rights.js';

interface PageLink {
  readonly to: string;
  readonly word: 'board' | 'worksites' | 'resourcesShort' | 'imports' | 'settings';
  readonly Icon: ComponentType<{ size: number; 'aria-hidden'?: boolean }>;
  readonly seenBy: (rights: Rights) => boolean;
}

/** Where one may go, for the header and for one's own menu. */
export const PAGE_LINKS: readonly PageLink[] = [
  { to: '/board', word: 'board', Icon: IconCalendar, seenBy: () => true },
  { to: '/worksites', word: 'worksites', Icon: IconHammer, seenBy: () => true },
  { to: '/resources', word: 'resourcesShort', Icon: IconUsers, seenBy: () => true },
  {
    to: '/imports',
    word: 'imports',
    Icon: IconTableImport,
    seenBy: (rights) => rights.editRecords,
  },
  {
    to: '/settings',
    word: 'settings',
    Icon: IconSettings,
    seenBy: (rights) => rights.readSettings,
  },
];
