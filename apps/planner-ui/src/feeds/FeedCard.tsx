import { Button, Group, Text, Title } from '@mantine/core';
import { IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import type { FeedView, IssuedFeedView } from '@pastille/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showSuccess } from '../ui/toasts.js';
import { EditFeed } from './EditFeed.js';
import { includesOf } from './feed-draft.js';
import classes from './feeds.module.css';
import { useFeedActs } from './feeds-query.js';
import { Reads } from './Reads.js';

interface Props {
  readonly feed: FeedView;
  readonly onIssued: (issued: IssuedFeedView) => void;
}

/** A subscription that is on: what it tells, who fetched it when, and how to change or end it. */
export function FeedCard({ feed, onIssued }: Props) {
  const { t } = useTranslation('feeds');
  const [editing, setEditing] = useState(false);
  return (
    <section className={classes['card']} aria-label={feed.name} data-feed-id={feed.id}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <div>
          <Title order={2} size="h4">
            {feed.name}
          </Title>
          <Text size="sm" c="dimmed">
            <About feed={feed} />
          </Text>
        </div>
        <span className={classes['on']}>{t('feed.on')}</span>
      </Group>
      <Reads feed={feed} />
      <Size feed={feed} />
      <Acts feed={feed} onIssued={onIssued} onEdit={() => setEditing(true)} />
      {editing ? <EditFeed feed={feed} onClose={() => setEditing(false)} /> : null}
    </section>
  );
}

/** « Tout · ses interventions, les absences · 42 événements » */
export function About({ feed }: { readonly feed: FeedView }) {
  const { t } = useTranslation('feeds');
  const holds = includesOf(feed.scope)
    .filter((include) => feed.includes[include])
    .map((include) => t(`includes.${include}`));
  const events = feed.size ? t('feed.events', { count: feed.size.events }) : null;
  return [t(`privacy.${feed.privacy}`), holds.join(', '), events].filter(Boolean).join(' · ');
}

function Size({ feed: { size } }: Pick<Props, 'feed'>) {
  const { t } = useTranslation('feeds');
  if (!size?.warning) return null;
  return <p className={classes['warning']}>{t(`feed.${size.warning}`)}</p>;
}

interface ActsProps extends Props {
  readonly onEdit: () => void;
}

/** Nothing asks « are you sure? »: what comes of it stands beside it before. */
function Acts({ feed, onIssued, onEdit }: ActsProps) {
  const { t } = useTranslation('feeds');
  const { rotate, revoke } = useFeedActs();
  const revoked = (): void => showSuccess(t('feed.saidRevoked', { name: feed.name }));
  const rotated = (issued: IssuedFeedView): void => {
    showSuccess(t('feed.saidRotated'));
    onIssued(issued);
  };
  return (
    <dl className={classes['acts']}>
      <dt>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
          {t('feed.edit')}
        </Button>
      </dt>
      <dd>{t('feed.editText')}</dd>
      <dt>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} />}
          loading={rotate.isPending}
          onClick={() => rotate.mutate(feed.id, { onSuccess: rotated })}
        >
          {t('feed.rotate')}
        </Button>
      </dt>
      <dd>{t('feed.rotateText')}</dd>
      <dt>
        <Button
          variant="default"
          color="red"
          leftSection={<IconTrash size={16} />}
          loading={revoke.isPending}
          onClick={() => revoke.mutate(feed.id, { onSuccess: revoked })}
        >
          {t('feed.revoke')}
        </Button>
      </dt>
      <dd>{t('feed.revokeText')}</dd>
    </dl>
  );
}
