import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { messageOf } from './message-of.js';

const isOldBuild = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** The last net: what happened, what was kept, what to do. */
export function BrokenPage({ error: given }: { readonly error?: unknown }) {
  const { t } = useTranslation();
  const routed = useRouteError();
  const error = given ?? routed;
  return (
    <Stack align="flex-start" p="xl" maw={640} mx="auto" mt="8vh" gap="md" role="alert">
      <Title order={1} size="h2">
        {t('broken.title')}
      </Title>
      <Text>{given ? messageOf(error, t) : t('broken.text')}</Text>
      {!given && !isOldBuild(error) && error instanceof Error ? <Code>{error.message}</Code> : null}
      <Button onClick={() => window.location.reload()}>{t('acts.reload')}</Button>
    </Stack>
  );
}
