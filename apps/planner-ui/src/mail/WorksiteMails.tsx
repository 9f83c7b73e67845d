import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRights } from '../app/rights.js';
import { useSession } from '../app/session.js';
import classes from './mail.module.css';
import { worksiteMailsQuery } from './mails-query.js';
import { MailStateLine } from './MailStateLine.js';

const MOST = 5;

interface WorksiteMailsProps {
  readonly worksiteId: string;
  readonly Section: ComponentType<{ readonly title: string; readonly children: ReactNode }>;
}

/** To whom the sheet went, and whether it got there; nothing as long as it was mailed to nobody. */
export function WorksiteMails({ worksiteId, Section }: WorksiteMailsProps) {
  const { t } = useTranslation('mail');
  const { plan: mayMail } = useRights();
  const { role } = useSession().user;
  const asked = { ...worksiteMailsQuery(worksiteId), enabled: role !== 'technician' };
  const mails = useQuery(asked).data?.mails ?? [];
  if (mails.length === 0) return null;
  return (
    <Section title={t('worksite.title')}>
      <ul className={classes['mails']} aria-live="polite" data-testid="worksite-mails">
        {mails.slice(0, MOST).map((mail) => (
          <li key={mail.id} data-mail-id={mail.id}>
            <div className={classes['who']}>
              {mail.recipients.map(({ name, address }) => name || address).join(', ')}
            </div>
            <MailStateLine mail={mail} />
          </li>
        ))}
      </ul>
      {mayMail ? (
        <Anchor component={Link} to="/mail" size="sm" mt="xs" display="inline-block">
          {t('worksite.all')}
        </Anchor>
      ) : null}
    </Section>
  );
}
