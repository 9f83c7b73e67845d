import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeadProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function PageHead({ title, text, children }: PageHeadProps) {
  return (
    <Group justify="space-between" align="flex-end" mb="md" gap="sm">
      <div>
        <Title order={1} size="h3">
          {title}
        </Title>
        {text ? (
          <Text c="dimmed" size="sm" maw={640}>
            {text}
          </Text>
        ) : null}
      </div>
      {children ? <Group gap="xs">{children}</Group> : null}
    </Group>
  );
}
