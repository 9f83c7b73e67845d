import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { MailTrialView } from '@pastille/contracts';
import { IconCheck, IconPlugConnected, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { FormError } from '../ui/FormError.js';
import { bodyOf, type AccountDraft } from './account-draft.js';
import { troubleWords } from './mail-words.js';

/** « Essayer »: what is typed, saved or not, and what the server said to it. */
export function AccountTrial({ draft }: { readonly draft: AccountDraft }) {
  const { t } = useTranslation('mail');
  const trial = useMutation({
    mutationFn: (mailMyself: boolean) =>
      call('tryMailAccount', { body: { account: bodyOf(draft), mailMyself } }),
    gcTime: 0,
  });
  const asks = (mailMyself: boolean): boolean => trial.isPending && trial.variables === mailMyself;
  return (
    <Stack gap="sm" data-testid="mail-trial">
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlugConnected size={16} />}
          loading={asks(false)}
          onClick={() => trial.mutate(false)}
        >
          {t('account.try')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconSend size={16} />}
          loading={asks(true)}
          onClick={() => trial.mutate(true)}
        >
          {t('account.mailMyself')}
        </Button>
      </Group>
      <div aria-live="polite">
        {trial.isSuccess ? <Said trial={trial.data} /> : null}
        <FormError error={trial.error} />
      </div>
    </Stack>
  );
}

function Said({ trial: { ok, trouble, said, mailed } }: { readonly trial: MailTrialView }) {
  const { t } = useTranslation('mail');
  const why = troubleWords({ t }, trouble ?? 'unknown');
  const well = mailed ? t('account.mailed', { to: mailed }) : t('account.works');
  return (
    <Alert color={ok ? 'green' : 'red'} icon={ok ? <IconCheck size={18} /> : undefined}>
      {ok ? well : t('account.fails', { why })}
      {said ? (
        <Text size="sm" mt={4}>
          {t('account.server', { said })}
        </Text>
      ) : null}
    </Alert>
  );
}
