import { Alert, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { ApiProblem } from '../api/api-problem.js';
import { call } from '../api/client.js';
import { messageOf } from '../app/message-of.js';
import { SESSION_KEY } from '../app/session-key.js';
import { useSessionQuery } from '../app/session.js';
import { speak } from '../i18n/start.js';
import { useLanguage } from '../i18n/use-language.js';
import { Logo } from '../ui/Logo.js';
import { returnPathOf } from './return-path.js';
import classes from './SignInPage.module.css';

function refusalOf(error: unknown, t: TFunction<['account', 'app']>, tApp: TFunction): string {
  if (error instanceof ApiProblem && error.code === 'too-many-attempts')
    return error.problem.detail || t('throttled');
  if (error instanceof ApiProblem && error.status === 401)
    return error.problem.detail || t('wrong');
  return messageOf(error, tApp);
}

export function SignInPage() {
  const location = useLocation();
  const session = useSessionQuery();
  const back = returnPathOf(location.state);
  if (session.data) return <Navigate to={back.from} replace />;
  return (
    <main className={classes['page']}>
      <Paper className={classes['card'] ?? ''} withBorder shadow="sm" radius={12}>
        <Logo />
        <SignInForm expired={back.expired} />
      </Paper>
      <LanguageChoice />
    </main>
  );
}

function SignInForm({ expired }: { readonly expired: boolean }) {
  const { t } = useTranslation(['account', 'app']);
  const { t: tApp } = useTranslation();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => call('signIn', { body: { email, password } }),
    onSuccess: (session) => client.setQueryData(SESSION_KEY, session),
    onError: () => setPassword(''),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" mt="lg">
        <div>
          <Title order={1} size="h3">
            {t('title')}
          </Title>
          <Text c="dimmed">{t('lead')}</Text>
        </div>
        {expired && !signIn.error ? (
          <Alert color="yellow" icon={<IconClock size={18} />}>
            {t('expired')}
          </Alert>
        ) : null}
        {signIn.error ? (
          <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
            {refusalOf(signIn.error, t, tApp)}
          </Alert>
        ) : null}
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          size="md"
          required
          withAsterisk={false}
          data-autofocus
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t('signIn')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('forgotten')}
        </Text>
      </Stack>
    </form>
  );
}

function LanguageChoice() {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <Button variant="subtle" size="sm" lang={other} onClick={() => void speak(other)}>
      {other === 'en' ? t('menu.english') : t('menu.french')}
    </Button>
  );
}
