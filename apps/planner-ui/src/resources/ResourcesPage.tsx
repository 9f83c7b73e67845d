import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { TabbedPage } from '../ui/TabbedPage.js';
import { AbsenceList } from './AbsenceList.js';
import { ResourceList } from './ResourceList.js';

const TABS = ['staff', 'crews', 'equipment', 'subcontractors', 'absences'] as const;

export default function ResourcesPage() {
  const { t } = useTranslation('resources');
  const params = useParams();
  const tab = TABS.find((one) => one === params['tab']);
  if (!tab) return <Navigate to="/resources/staff" replace />;
  return (
    <TabbedPage
      title={t('title')}
      tab={tab}
      tabs={TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      pathOf={(value) => `/resources/${value}`}
    >
      {tab === 'absences' ? <AbsenceList /> : <ResourceList key={tab} tab={tab} />}
    </TabbedPage>
  );
}
