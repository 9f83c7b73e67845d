import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { BrokenPage } from './BrokenPage.js';
import { configQuery } from './config.js';
import { OfflineNote } from './OfflineNote.js';
import { useSessionQuery } from './session.js';

/** The door: sends the signed-out to the sign-in and back here after, and a new company to its set-up. */
export function SignedIn() {
  const location = useLocation();
  const session = useSessionQuery();
  const config = useQuery(configQuery);
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (session.data && !wasSignedIn) setWasSignedIn(true);
  if (session.isPending || config.isPending) return <PageSkeleton withHead />;
  if (session.isError) return <BrokenPage error={session.error} />;
  if (session.data === null) {
    const from = location.pathname + location.search;
    return <Navigate to="/sign-in" replace state={{ from, expired: wasSignedIn }} />;
  }
  const { company, user } = session.data;
  if (!company.setUp && location.pathname !== '/set-up' && user.role === 'administrator') {
    return <Navigate to="/set-up" replace />;
  }
  return (
    <Suspense fallback={<PageSkeleton withHead />}>
      <OfflineNote />
      <Outlet />
    </Suspense>
  );
}
