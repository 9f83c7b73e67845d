import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { NotAllowed } from '../app/NotAllowed.js';
import { useRights } from '../app/rights.js';
import { LetterheadSettings } from '../dossier/settings/LetterheadSettings.js';
import { QuestionList } from '../dossier/settings/QuestionList.js';
import { TemplateList } from '../templates/TemplateList.js';
import { TabbedPage } from '../ui/TabbedPage.js';
import { BranchList } from './BranchList.js';
import { CompanySettings } from './CompanySettings.js';
import { StatusList } from './StatusList.js';
import { TaskKindList } from './TaskKindList.js';
import { UserList } from './UserList.js';

const TABS = [
  'company',
  'statuses',
  'task-kinds',
  'templates',
  'questions',
  'letterhead',
  'branches',
  'users',
] as const;

const PANEL = {
  company: CompanySettings,
  statuses: StatusList,
  'task-kinds': TaskKindList,
  templates: TemplateList,
  questions: QuestionList,
  letterhead: LetterheadSettings,
  branches: BranchList,
  users: UserList,
} as const;

export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const params = useParams();
  const rights = useRights();
  const tab = TABS.find((one) => one === params['tab']);
  if (!rights.readSettings) return <NotAllowed />;
  if (!tab) return <Navigate to="/settings/company" replace />;
  const Panel = PANEL[tab];
  return (
    <TabbedPage
      title={t('title')}
      tab={tab}
      tabs={TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      pathOf={(value) => `/settings/${value}`}
    >
      <Panel />
    </TabbedPage>
  );
}
