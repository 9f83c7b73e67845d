import { Button, Group, Select, Stack } from '@mantine/core';
import { MAIL_STATES, type MailState, type MailView } from '@pastille/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty.js';
import { RecordLine, RecordList } from '../ui/RecordList.js';
import classes from './mail.module.css';
import { mailsQuery } from './mails-query.js';
import { MailReader } from './MailReader.js';
import { MailStateLine } from './MailStateLine.js';

/** Every mail that one may see, the newest first. */
export function Outbox() {
  const { t } = useTranslation('mail');
  const [state, setState] = useState<MailState | null>(null);
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [open, setOpen] = useState<string | null>(null);
  const show = (asked: string | null): void => {
    setState(MAIL_STATES.find((one) => one === asked) ?? null);
    setPages([null]);
  };
  return (
    <Stack gap="md">
      <Group>
        <Select
          className={classes['filter'] ?? ''}
          label={t('list.filter')}
          data={[
            { value: 'all', label: t('states.all') },
            ...MAIL_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
          ]}
          value={state ?? 'all'}
          allowDeselect={false}
          onChange={show}
        />
      </Group>
      {pages.map((before, index) => (
        <Page
          key={before ?? 'first'}
          state={state}
          before={before}
          isLast={index === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
          onOpen={setOpen}
        />
      ))}
      {open ? <MailReader id={open} onClose={() => setOpen(null)} /> : null}
    </Stack>
  );
}

interface PageProps {
  readonly state: MailState | null;
  readonly before: string | null;
  readonly isLast: boolean;
  readonly onMore: (next: string) => void;
  readonly onOpen: (id: string) => void;
}

function Page({ state, before, isLast, onMore, onOpen }: PageProps) {
  const { t } = useTranslation('mail');
  const { mails, next } = useSuspenseQuery(mailsQuery(state, before)).data;
  if (mails.length === 0 && before === null) {
    const words = state ? 'noneHere' : 'none';
    return <Empty title={t(`list.${words}`)} text={t(`list.${words}Text`)} />;
  }
  return (
    <>
      <RecordList label={t('list.label')}>
        {mails.map((mail) => (
          <RecordLine
            key={mail.id}
            title={mail.subject}
            text={<MailLine mail={mail} />}
            side={<MailStateLine mail={mail} />}
            faded={mail.state === 'cancelled'}
            editLabel={t('list.open')}
            onEdit={() => onOpen(mail.id)}
          />
        ))}
      </RecordList>
      {isLast && next ? (
        <Group justify="center">
          <Button variant="default" onClick={() => onMore(next)}>
            {t('list.more')}
          </Button>
        </Group>
      ) : null}
    </>
  );
}

function MailLine({ mail }: { readonly mail: MailView }) {
  const { t } = useTranslation('mail');
  const to = mail.recipients.map(({ name, address }) => name || address).join(', ');
  const by = mail.by ? t('list.by', { name: mail.by.name }) : t('list.service');
  return (
    <>
      {to} · {by}
    </>
  );
}
