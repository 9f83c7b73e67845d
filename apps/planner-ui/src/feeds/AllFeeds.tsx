import { Avatar, Badge, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { IconSearch, IconTrash } from '@tabler/icons-react';
import type { FeedView } from '@pastille/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRights } from '../app/rights.js';
import { useSession } from '../app/session.js';
import { Empty } from '../ui/Empty.js';
import { initialsOf } from '../ui/initials.js';
import { LineAct, RecordLine, RecordList } from '../ui/RecordList.js';
import { matches } from '../ui/search-text.js';
import { showSuccess } from '../ui/toasts.js';
import { useFeedActs, feedsQuery } from './feeds-query.js';
import { readWords, subscribed, whenWords, type Telling } from './read-words.js';
import { useTelling } from './Reads.js';

/** « jamais relevé », or the last that fetched it. */
function lastRead(telling: Telling, { reads }: FeedView): string {
  const [last] = subscribed(reads);
  return last ? readWords(telling, last) : telling.t('reads.never');
}

/** Everybody’s addresses: who has one, when it was last fetched and by what; each can be revoked here. */
export function AllFeeds() {
  const telling = useTelling();
  const { t } = telling;
  const { feeds } = useSuspenseQuery(feedsQuery('all')).data;
  const [asked, setAsked] = useState('');
  const [withRevoked, setWithRevoked] = useState(false);
  const ofState = feeds.filter(({ revokedAt }) => withRevoked || revokedAt === null);
  const found = ofState.filter((feed) =>
    matches(`${feed.name} ${feed.owner.name} ${lastRead(telling, feed)}`, asked),
  );
  if (feeds.length === 0) return <Empty title={t('all.nobody')} text={t('all.nobodyText')} />;
  return (
    <>
      <Text c="dimmed" mb="sm" maw={720}>
        {t('all.lead')}
      </Text>
      <Group mb="md" align="center">
        <TextInput
          type="search"
          w={320}
          maw="100%"
          aria-label={t('all.search')}
          placeholder={t('all.search')}
          leftSection={<IconSearch size={16} />}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        <Checkbox
          label={t('all.withRevoked')}
          checked={withRevoked}
          onChange={(event) => setWithRevoked(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('all.count', { count: found.length })}
        </Text>
      </Group>
      {found.length === 0 ? (
        <Empty title={t('all.none')} text={t('all.noneText')} />
      ) : (
        <RecordList label={t('page.all')}>
          {found.map((feed) => (
            <FeedLine key={feed.id} feed={feed} telling={telling} />
          ))}
        </RecordList>
      )}
    </>
  );
}

interface LineProps {
  readonly feed: FeedView;
  readonly telling: Telling;
}

function FeedLine({ feed, telling }: LineProps) {
  const { t } = telling;
  const { revoke } = useFeedActs();
  const { administer } = useRights();
  const { user } = useSession();
  const { name, owner, revokedAt } = feed;
  const mayRevoke = revokedAt === null && (administer || owner.id === user.id);
  const revoked = (): void => showSuccess(t('feed.saidRevoked', { name }));
  return (
    <RecordLine
      lead={
        <Avatar size={34} color="gray" aria-hidden>
          {initialsOf(name)}
        </Avatar>
      }
      title={name}
      text={`${t('all.of', { owner: owner.name })} · ${t(`scope.${feed.scope.type}`)} · ${t(`privacy.${feed.privacy}`)}`}
      side={
        revokedAt === null ? (
          <Standing feed={feed} telling={telling} />
        ) : (
          <Badge color="gray" variant="light" tt="none">
            {t('feed.revoked', { when: whenWords(telling, revokedAt) })}
          </Badge>
        )
      }
      acts={
        mayRevoke ? (
          <LineAct
            label={t('feed.revokeShort', { name })}
            disabled={revoke.isPending}
            onClick={() => revoke.mutate(feed.id, { onSuccess: revoked })}
          >
            <IconTrash size={18} />
          </LineAct>
        ) : null
      }
    />
  );
}

function Standing({ feed, telling }: LineProps) {
  const { t } = telling;
  const isRead = subscribed(feed.reads).length > 0;
  return (
    <span data-feed-id={feed.id} data-read={isRead || undefined}>
      {lastRead(telling, feed)}
      {isRead && feed.unfetched > 0 ? (
        <>
          {' · '}
          <b>{t('reads.unfetched', { count: feed.unfetched })}</b>
        </>
      ) : null}
    </span>
  );
}
