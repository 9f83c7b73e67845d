import {
  Button,
  Group,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { MAIL_SECURITIES, type MailSecurity, type MailWaysView } from '@pastille/contracts';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { messageOf } from '../app/message-of.js';
import { useSession } from '../app/session.js';
import { FieldFaultsContext, useFieldFault } from '../ui/field-faults.js';
import { FormError } from '../ui/FormError.js';
import { TextField } from '../ui/TextField.js';
import { showError, showSuccess } from '../ui/toasts.js';
import { useDraft } from '../ui/use-draft.js';
import { useSubmit } from '../ui/use-submit.js';
import { bodyOf, draftOf, PORTS, type AccountDraft } from './account-draft.js';
import { AccountTrial } from './AccountTrial.js';
import classes from './mail.module.css';
import { waysQuery } from './mails-query.js';
import { looksLikeAddress } from './sheet-draft.js';

/** The SMTP account of whoever is signed in. */
export function MailAccountForm() {
  const ways = useSuspenseQuery(waysQuery).data;
  // Saved or removed: the form begins again with what the server has.
  return <Form key={JSON.stringify(ways.own)} ways={ways} />;
}

function Form({ ways }: { readonly ways: MailWaysView }) {
  const { t } = useTranslation('mail');
  const { t: tApp } = useTranslation();
  const { user } = useSession();
  const client = useQueryClient();
  const [draft, set] = useDraft<AccountDraft>(() => draftOf(ways.own, user));
  const keep = (answer: MailWaysView): void => {
    client.setQueryData(waysQuery.queryKey, answer);
  };
  const { submit, faults, busy, error } = useSubmit({
    onSave: async () => keep(await call('putMailAccount', { body: bodyOf(draft) })),
    onSaved: () => showSuccess(t('account.saved')),
  });
  const remove = async (): Promise<void> => {
    try {
      keep(await call('deleteMailAccount'));
      showSuccess(t('account.removed'));
    } catch (failure) {
      showError(tApp('errors.title'), messageOf(failure, tApp));
    }
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} noValidate>
      <FieldFaultsContext value={faults}>
        <Stack gap="sm">
          <Text>{t('account.lead')}</Text>
          <Text c="dimmed" size="sm">
            {ways.company ? t('account.company', { from: ways.company }) : t('account.noCompany')}
          </Text>
          <ServerFields draft={draft} set={set} />
          <LoginFields draft={draft} set={set} hasPassword={ways.own?.hasPassword ?? false} />
          <SenderFields draft={draft} set={set} />
          <FormError error={error} />
          <Group justify="space-between">
            {ways.own ? (
              <Button variant="subtle" color="red" onClick={() => void remove()}>
                {t('account.remove')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={busy}>
              {tApp('acts.save')}
            </Button>
          </Group>
          <AccountTrial draft={draft} />
        </Stack>
      </FieldFaultsContext>
    </form>
  );
}

interface FieldsProps {
  readonly draft: AccountDraft;
  readonly set: (patch: Partial<AccountDraft>) => void;
}

function ServerFields({ draft, set }: FieldsProps) {
  const { t } = useTranslation('mail');
  const security = useFieldFault('security', null);
  const choose = (chosen: MailSecurity): void => {
    // A port that somebody typed stays.
    const isUsual = draft.port === PORTS[draft.security];
    set({ security: chosen, ...(isUsual ? { port: PORTS[chosen] } : {}) });
  };
  return (
    <>
      <div className={classes['server']}>
        <TextField
          field="host"
          label={t('account.host')}
          placeholder={t('account.hostHint')}
          value={draft.host}
          fault={draft.host.trim() ? null : t('account.missing')}
          onChange={(host) => set({ host })}
        />
        <NumberInput
          label={t('account.port')}
          value={draft.port}
          min={1}
          max={65_535}
          allowDecimal={false}
          hideControls
          onChange={(port) => set({ port: Number(port) || 0 })}
        />
      </div>
      <div>
        <Text size="sm" fw={500} id="mail-security">
          {t('account.security')}
        </Text>
        <SegmentedControl
          aria-labelledby="mail-security"
          value={draft.security}
          onChange={choose}
          data={MAIL_SECURITIES.map((value) => ({
            value,
            label: t(`account.securities.${value}`),
          }))}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {t('account.securityHint')}
        </Text>
        {security ? (
          <Text size="sm" c="red" role="alert" data-fault tabIndex={-1}>
            {security}
          </Text>
        ) : null}
      </div>
    </>
  );
}

function LoginFields({ draft, set, hasPassword }: FieldsProps & { readonly hasPassword: boolean }) {
  const { t } = useTranslation('mail');
  const fault = useFieldFault('password', null);
  const [visible, setVisible] = useState(false);
  return (
    <>
      <TextField
        field="login"
        label={t('account.login')}
        autoComplete="off"
        value={draft.login}
        onChange={(login) => set({ login })}
      />
      <PasswordInput
        label={t('account.password')}
        description={t('account.passwordHint')}
        placeholder={hasPassword ? t('account.passwordKept') : ''}
        autoComplete="new-password"
        visible={visible}
        onVisibilityChange={setVisible}
        value={draft.password}
        error={fault}
        onChange={(event) => set({ password: event.currentTarget.value })}
      />
    </>
  );
}

function SenderFields({ draft, set }: FieldsProps) {
  const { t } = useTranslation('mail');
  const fits = (address: string): string | null =>
    looksLikeAddress(address.trim()) ? null : t('account.bad');
  return (
    <>
      <TextField
        field="fromName"
        label={t('account.fromName')}
        value={draft.fromName}
        fault={draft.fromName.trim() ? null : t('account.missing')}
        onChange={(fromName) => set({ fromName })}
      />
      <TextField
        field="fromAddress"
        type="email"
        label={t('account.fromAddress')}
        value={draft.fromAddress}
        fault={fits(draft.fromAddress)}
        onChange={(fromAddress) => set({ fromAddress })}
      />
      <TextField
        field="replyTo"
        type="email"
        label={t('account.replyTo')}
        value={draft.replyTo}
        fault={draft.replyTo.trim() ? fits(draft.replyTo) : null}
        onChange={(replyTo) => set({ replyTo })}
      />
    </>
  );
}
