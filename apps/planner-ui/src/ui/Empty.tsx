import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  /** What to do next. */
  readonly text: string;
  /** All that there is on the page. */
  readonly isPage?: boolean;
  readonly children?: ReactNode;
}

export function Empty({ title, text, isPage = false, children }: EmptyProps) {
  return (
    <Stack align="center" ta="center" gap="xs" py={56} px="md" maw={480} mx="auto">
      <Title order={isPage ? 1 : 2} size="h4">
        {title}
      </Title>
      <Text c="dimmed">{text}</Text>
      {children ? (
        <Group mt="sm" justify="center">
          {children}
        </Group>
      ) : null}
    </Stack>
  );
}
