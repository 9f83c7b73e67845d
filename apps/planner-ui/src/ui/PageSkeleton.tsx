import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PageSkeletonProps {
  /** Also the header's place, where no header stands yet. */
  readonly withHead?: boolean;
}

/** Shown at once, so that the page has its shape before its words. */
export function PageSkeleton({ withHead = false }: PageSkeletonProps) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')}>
      {withHead ? (
        <div
          style={{
            height: 'var(--head-height)',
            borderBottom: '1px solid var(--line)',
            background: 'var(--paper)',
          }}
        />
      ) : null}
      <Stack p="lg" gap="md" maw={1120} mx="auto">
        <Skeleton height={28} width={220} />
        {[0, 1, 2, 3, 4].map((line) => (
          <Skeleton key={line} height={48} />
        ))}
      </Stack>
    </div>
  );
}
