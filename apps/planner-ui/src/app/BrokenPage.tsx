import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable } from '../api/api-problem.js';
import { messageOf } from './message-of.js';

interface BrokenPageProps {
  /** A refusal or silence of the API has its own sentence; a fault of ours is shown as it is, so that it can be told. */
  readonly error: unknown;
}

/** The last net: what happened, what was kept, what to do. */
export function BrokenPage({ error: shown }: BrokenPageProps) {
  const { t } = useTranslation();
  const isAnswer = shown instanceof ApiProblem || shown instanceof Unreachable;
  return (
    <Stack align="flex-start" p="xl" maw={640} mx="auto" mt="8vh" gap="md" role="alert">
      <Title order={1} size="h2">
        {t('broken.title')}
      </Title>
      <Text>{isAnswer ? messageOf(shown, t) : t('broken.text')}</Text>
      {!isAnswer && shown instanceof Error ? (
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {shown.message}
        </Code>
      ) : null}
      <Button onClick={() => window.location.reload()}>{t('acts.reload')}</Button>
    </Stack>
  );
}
