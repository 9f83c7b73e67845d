import {
  IconCalendar,
  IconHammer,
  IconSettings,
  IconTableImport,
  IconUsers,
} from '@tabler/icons-react';
import { Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Logo } from '../ui/Logo.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import classes from './Pages.module.css';
import { ErrorBoundary } from './ErrorBoundary.js';
import { useRights, type Rights } from './rights.js';
import { UserMenu } from './UserMenu.js';

interface PageLink {
  readonly to: string;
  readonly word: 'board' | 'worksites' | 'resourcesShort' | 'imports' | 'settings';
  readonly Icon: ComponentType<{ size: number }>;
  readonly seenBy: (rights: Rights) => boolean;
}

const LINKS: readonly PageLink[] = [
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

/** The frame of every page but the board: links at the top on a desk, under the thumb on a phone. */
export function Pages() {
  const { t } = useTranslation();
  const rights = useRights();
  const { pathname } = useLocation();
  return (
    <div className={classes['frame']}>
      <header className={classes['head']}>
        <NavLink to="/board" className={classes['home'] ?? ''} aria-label={t('product')}>
          <Logo />
        </NavLink>
        <nav className={classes['nav']} aria-label={t('menu.pages')}>
          {LINKS.filter((link) => link.seenBy(rights)).map(({ to, word, Icon }) => (
            <NavLink key={to} to={to} className={classes['link'] ?? ''}>
              <Icon size={18} />
              <span>{t(`pages.${word}`)}</span>
            </NavLink>
          ))}
        </nav>
        <UserMenu />
      </header>
      <main className={classes['main']}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
