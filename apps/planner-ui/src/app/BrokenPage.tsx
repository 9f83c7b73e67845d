import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { messageOf } from './message-of.js';

interface BrokenPageProps {
  /** A refusal or silence of the API, which has its own sentence. */
  readonly error?: unknown;
  /** A fault of ours, shown as it is so that it can be told. */
  readonly fault?: unknown;
}

/** The last net: what happened, what was kept, what to do. */
export function BrokenPage({ error, fault }: BrokenPageProps) {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start" p="xl" maw={640} mx="auto" mt="8vh" gap="md" role="alert">
      <Title order={1} size="h2">
        {t('broken.title')}
      </Title>
      <Text>{error ? messageOf(error, t) : t('broken.text')}</Text>
      {fault instanceof Error ? <Code>{fault.message}</Code> : null}
      <Button onClick={() => window.location.reload()}>{t('acts.reload')}</Button>
    </Stack>
  );
}
