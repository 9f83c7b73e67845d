import { Alert, Button, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.js';
import { messageOf } from '../../app/message-of.js';
import { SESSION_KEY } from '../../app/session-key.js';
import { useSession } from '../../app/session.js';
import { useBoardView, useSnapshot } from '../board-context.js';

/** The session ended on the server: sign in here, over the board as it stands, and go on. */
export function SignInAgain() {
  const { t } = useTranslation('together');
  const line = useSnapshot((snapshot) => snapshot.line);
  return (
    <Modal
      opened={line === 'signed-out'}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.title')}
      centered
      size="sm"
      data-testid="sign-in-again"
    >
      <Form />
    </Modal>
  );
}

function useSignIn() {
  const client = useQueryClient();
  const { store } = useBoardView();
  const { user } = useSession();
  return useMutation({
    mutationFn: (who: { readonly email: string; readonly password: string }) =>
      call('signIn', { body: who }),
    onSuccess: (session) => {
      // What waits belongs to the first one: it stays in this tab for when they come back.
      if (session.user.id !== user.id) {
        window.location.reload();
        return;
      }
      client.setQueryData(SESSION_KEY, session);
      store.signedIn();
    },
  });
}

function Form() {
  const { t } = useTranslation(['together', 'account', 'app']);
  const { t: tApp } = useTranslation();
  const { user } = useSession();
  const count = useSnapshot(({ state }) => state.pending.length);
  const [email, setEmail] = useState(user.email);
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, { onError: () => setPassword('') });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text>
          {t('signIn.text')} {count > 0 ? t('signIn.waiting', { count }) : ''}
        </Text>
        {signIn.error ? (
          <Alert color="red" role="alert">
            {messageOf(signIn.error, tApp)}
          </Alert>
        ) : null}
        <TextInput
          label={t('account:email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('account:password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('account:signIn')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('signIn.asAnother')}
        </Text>
      </Stack>
    </form>
  );
}
