import { Alert, Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ROUTE_PATHS, type MailTextView, type MailView } from '@pastille/contracts';
import { IconDownload, IconPaperclip, IconSend, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './mail.module.css';
import { troubleWords } from './mail-words.js';
import { mailQuery, useMailActs } from './mails-query.js';
import { MailStateLine } from './MailStateLine.js';

interface MailReaderProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One mail as it was written, what became of it, and what one can still do. */
export function MailReader({ id, onClose }: MailReaderProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 48em)');
  const read = useQuery(mailQuery(id)).data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={read?.mail.subject ?? ''}
      size={640}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('acts.close') }}
    >
      {read ? <Mail read={read} /> : null}
    </Modal>
  );
}

function Mail({ read: { mail, text } }: { readonly read: MailTextView }) {
  const { t } = useTranslation('mail');
  return (
    <Stack gap="md" data-testid="mail-reader">
      <MailStateLine mail={mail} />
      <Explanation mail={mail} />
      <Facts mail={mail} />
      {text === null ? (
        <Text c="dimmed">{t('reader.private')}</Text>
      ) : (
        <pre className={classes['text']}>{text}</pre>
      )}
      <Files mail={mail} />
      <Acts mail={mail} />
    </Stack>
  );
}

function Explanation({ mail }: { readonly mail: MailView }) {
  const { t } = useTranslation('mail');
  if (mail.state === 'uncertain') return <Alert color="yellow">{t('uncertainText')}</Alert>;
  if (mail.state === 'kept') return <Alert color="blue">{t('keptText')}</Alert>;
  if (mail.state !== 'failed' || !mail.trouble || !mail.said) return null;
  return <Alert color="red">{troubleWords({ t }, mail.trouble)}</Alert>;
}

function Facts({ mail }: { readonly mail: MailView }) {
  const { t } = useTranslation('mail');
  const listed = (role: 'to' | 'copy'): string =>
    mail.recipients
      .filter((one) => one.role === role)
      .map(({ name, address }) => (name ? `${name} <${address}>` : address))
      .join(', ');
  const copies = listed('copy');
  return (
    <dl className={classes['facts']}>
      <dt>{t('reader.to')}</dt>
      <dd>{listed('to')}</dd>
      {copies ? (
        <>
          <dt>{t('reader.copy')}</dt>
          <dd>{copies}</dd>
        </>
      ) : null}
      {mail.from ? (
        <>
          <dt>{t('reader.from')}</dt>
          <dd>{mail.from}</dd>
        </>
      ) : null}
      {mail.wantsReceipt ? (
        <>
          <dt />
          <dd>{t('reader.receipt')}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Files({ mail }: { readonly mail: MailView }) {
  if (mail.attachments.length === 0) return null;
  return (
    <ul className={classes['files']}>
      {mail.attachments.map(({ name }, position) => (
        <li key={name}>
          <Anchor href={`${ROUTE_PATHS.mails.path}/${mail.id}/attachments/${position}`} download>
            <IconPaperclip size={14} aria-hidden /> {name}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

const CANCELLABLE: readonly MailView['state'][] = ['queued', 'kept', 'failed', 'uncertain'];

function Acts({ mail }: { readonly mail: MailView }) {
  const { t } = useTranslation('mail');
  const { resend, cancel } = useMailActs();
  const isMissing = mail.recipients.some(({ state }) => state !== 'accepted');
  const mayResend = isMissing && mail.state !== 'sending';
  return (
    <Group justify="flex-end">
      {CANCELLABLE.includes(mail.state) ? (
        <Button
          variant="default"
          leftSection={<IconX size={16} />}
          loading={cancel.isPending}
          onClick={() => cancel.mutate(mail.id)}
        >
          {t('reader.cancel')}
        </Button>
      ) : null}
      {mail.private ? null : (
        <Button
          component="a"
          href={`${ROUTE_PATHS.mails.path}/${mail.id}/message.eml`}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {t('reader.download')}
        </Button>
      )}
      {mayResend ? (
        <Button
          leftSection={<IconSend size={16} />}
          loading={resend.isPending}
          onClick={() => resend.mutate(mail.id)}
        >
          {t(mail.state === 'kept' ? 'reader.send' : 'reader.resend')}
        </Button>
      ) : null}
    </Group>
  );
}
