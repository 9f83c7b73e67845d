import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { IssuedFeedView } from '@pastille/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FeedCard } from './FeedCard.js';
import classes from './feeds.module.css';
import { feedsQuery } from './feeds-query.js';
import { IssuedFeed } from './IssuedFeed.js';
import { NewFeed } from './NewFeed.js';
import { SketchOfDays } from './pictures/SketchOfDays.js';

/** One’s own subscriptions: off until turned on, each with what one can do about it. */
export function MyFeeds() {
  const { t } = useTranslation('feeds');
  const { feeds } = useSuspenseQuery(feedsQuery('own')).data;
  const [issued, setIssued] = useState<IssuedFeedView | null>(null);
  const [adding, setAdding] = useState(false);
  const live = feeds.filter(({ revokedAt }) => revokedAt === null);
  const show = (one: IssuedFeedView): void => {
    setAdding(false);
    setIssued(one);
  };
  return (
    <div className={classes['mine']}>
      {issued ? (
        <IssuedFeed key={issued.address} issued={issued} onDone={() => setIssued(null)} />
      ) : null}
      {live
        .filter(({ id }) => id !== issued?.feed.id)
        .map((feed) => (
          <FeedCard key={feed.id} feed={feed} onIssued={show} />
        ))}
      {live.length === 0 && !issued ? <Off onIssued={show} /> : null}
      {live.length > 0 && adding ? (
        <section className={classes['card']} aria-label={t('form.title')}>
          <Title order={2} size="h4" mb="sm">
            {t('form.title')}
          </Title>
          <NewFeed onIssued={show} onCancel={() => setAdding(false)} />
        </section>
      ) : null}
      {live.length > 0 && !adding && !issued ? (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => setAdding(true)}
          >
            {t('off.another')}
          </Button>
        </Group>
      ) : null}
    </div>
  );
}

function Off({ onIssued }: { readonly onIssued: (issued: IssuedFeedView) => void }) {
  const { t } = useTranslation('feeds');
  return (
    <section className={classes['off']} aria-label={t('off.title')} data-testid="feeds-off">
      <div className={classes['picture']}>
        <SketchOfDays />
      </div>
      <div>
        <Title order={2} size="h4">
          {t('off.title')}
        </Title>
        <Text c="dimmed" mb="md">
          {t('off.text')}
        </Text>
        <NewFeed onIssued={onIssued} />
      </div>
    </section>
  );
}
