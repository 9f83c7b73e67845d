import { lazy, type ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { SignInPage } from '../account/SignInPage.js';
import { loadPageWords } from '../i18n/start.js';
import { NotFoundPage } from './NotFoundPage.js';
import { Pages } from './Pages.js';
import { SignedIn } from './SignedIn.js';

/** A page, its words and the kit's remaining styles arrive together, so that none shows undressed. */
const page = (load: () => Promise<{ readonly default: ComponentType }>) =>
  lazy(async () => {
    const [loaded] = await Promise.all([load(), import('./kit-pages.js'), loadPageWords()]);
    return loaded;
  });

const BoardPage = page(() => import('../board/BoardPage.js'));
const WorksitesPage = page(() => import('../worksites/WorksitesPage.js'));
const NewWorksitePage = page(() => import('../worksites/NewWorksitePage.js'));
const WorksitePage = page(() => import('../worksites/WorksitePage.js'));
const ResourcesPage = page(() => import('../resources/ResourcesPage.js'));
const ImportsPage = page(() => import('../imports/ImportsPage.js'));
const FeedsPage = page(() => import('../feeds/FeedsPage.js'));
const MailPage = page(() => import('../mail/MailPage.js'));
const CalendarImportPage = page(() => import('../imports/calendar/CalendarImportPage.js'));
const PrintPage = page(() => import('../printing/pages/PrintPage.js'));
const SettingsPage = page(() => import('../settings/SettingsPage.js'));
const SetUpPage = page(() => import('../set-up/SetUpPage.js'));

export function AppRoutes() {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route element={<SignedIn />}>
        <Route path="/" element={<Navigate to="/board" replace />} />
        <Route path="/board" element={<BoardPage />} />
        <Route path="/set-up" element={<SetUpPage />} />
        <Route element={<Pages />}>
          <Route path="/worksites" element={<WorksitesPage />} />
          <Route path="/worksites/new" element={<NewWorksitePage />} />
          <Route path="/worksites/:id" element={<WorksitePage />} />
          <Route path="/resources" element={<Navigate to="/resources/staff" replace />} />
          <Route path="/resources/:tab" element={<ResourcesPage />} />
          <Route path="/imports" element={<ImportsPage />} />
          <Route path="/imports/calendar" element={<CalendarImportPage />} />
          <Route path="/calendars" element={<Navigate to="/calendars/mine" replace />} />
          <Route path="/calendars/:tab" element={<FeedsPage />} />
          <Route path="/mail" element={<Navigate to="/mail/outbox" replace />} />
          <Route path="/mail/:tab" element={<MailPage />} />
          <Route path="/print" element={<PrintPage />} />
          <Route path="/settings" element={<Navigate to="/settings/company" replace />} />
          <Route path="/settings/:tab" element={<SettingsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  );
}
