import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Logo } from '../ui/Logo.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import classes from './Pages.module.css';
import { ErrorBoundary } from './ErrorBoundary.js';
import { PAGE_LINKS } from './page-links.js';
import { useRights } from './rights.js';
import { UserMenu } from './UserMenu.js';

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
          {PAGE_LINKS.filter((link) => link.seenBy(rights)).map(({ to, word, Icon }) => (
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
