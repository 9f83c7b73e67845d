import { lazy } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { SignInPage } from '../account/SignInPage.js';
import { BrokenPage } from './BrokenPage.js';
import { NotFoundPage } from './NotFoundPage.js';
import { Pages } from './Pages.js';
import { SignedIn } from './SignedIn.js';

const BoardPage = lazy(() => import('../board/BoardPage.js'));
const WorksitesPage = lazy(() => import('../worksites/WorksitesPage.js'));
const NewWorksitePage = lazy(() => import('../worksites/NewWorksitePage.js'));
const WorksitePage = lazy(() => import('../worksites/WorksitePage.js'));
const ResourcesPage = lazy(() => import('../resources/ResourcesPage.js'));
const ImportsPage = lazy(() => import('../imports/ImportsPage.js'));
const SettingsPage = lazy(() => import('../settings/SettingsPage.js'));
const SetUpPage = lazy(() => import('../set-up/SetUpPage.js'));

export const router = createBrowserRouter([
  {
    errorElement: <BrokenPage />,
    children: [
      { path: '/sign-in', element: <SignInPage /> },
      {
        element: <SignedIn />,
        children: [
          { path: '/', element: <Navigate to="/board" replace /> },
          { path: '/board', element: <BoardPage /> },
          { path: '/set-up', element: <SetUpPage /> },
          {
            element: <Pages />,
            children: [
              { path: '/worksites', element: <WorksitesPage /> },
              { path: '/worksites/new', element: <NewWorksitePage /> },
              { path: '/worksites/:id', element: <WorksitePage /> },
              { path: '/resources', element: <Navigate to="/resources/staff" replace /> },
              { path: '/resources/:tab', element: <ResourcesPage /> },
              { path: '/imports', element: <ImportsPage /> },
              { path: '/settings', element: <Navigate to="/settings/company" replace /> },
              { path: '/settings/:tab', element: <SettingsPage /> },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
]);
