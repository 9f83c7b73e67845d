import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useRights } from '../app/rights.js';
import { TabbedPage } from '../ui/TabbedPage.js';
import { PageHead } from '../ui/PageHead.js';
import { AllFeeds } from './AllFeeds.js';
import classes from './feeds.module.css';
import { MyFeeds } from './MyFeeds.js';

const TABS = ['mine', 'all'] as const;

/** « Mon agenda sur mon téléphone »; who administers sees everybody’s, too. */
export default function FeedsPage() {
  const { t } = useTranslation('feeds');
  const { readSettings: seesAll } = useRights();
  const params = useParams();
  const tab = TABS.find((one) => one === params['tab']);
  if (!tab || (tab === 'all' && !seesAll)) return <Navigate to="/calendars/mine" replace />;
  if (!seesAll) {
    return (
      <div className={classes['page']}>
        <PageHead title={t('page.title')} text={t('page.lead')} />
        <MyFeeds />
      </div>
    );
  }
  return (
    <TabbedPage
      title={t('page.title')}
      tab={tab}
      tabs={TABS.map((value) => ({ value, label: t(`page.${value}`) }))}
      pathOf={(value) => `/calendars/${value}`}
    >
      {tab === 'all' ? <AllFeeds /> : <MyFeeds />}
    </TabbedPage>
  );
}
