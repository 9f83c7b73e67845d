import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { NotAllowed } from '../app/NotAllowed.js';
import { useRights } from '../app/rights.js';
import { TabbedPage } from '../ui/TabbedPage.js';
import { MailAccountForm } from './MailAccountForm.js';
import { Outbox } from './Outbox.js';

const TABS = ['outbox', 'account'] as const;

/** « Courrier »: what went out and what did not, and from where one’s own mails go. */
export default function MailPage() {
  const { t } = useTranslation('mail');
  const { plan: mayMail } = useRights();
  const params = useParams();
  const tab = TABS.find((one) => one === params['tab']);
  if (!mayMail) return <NotAllowed />;
  if (!tab) return <Navigate to="/mail/outbox" replace />;
  return (
    <TabbedPage
      title={t('page.title')}
      tab={tab}
      tabs={TABS.map((value) => ({ value, label: t(`page.${value}`) }))}
      pathOf={(value) => `/mail/${value}`}
    >
      {tab === 'outbox' ? <Outbox /> : <MailAccountForm />}
    </TabbedPage>
  );
}
