import { IconCheck, IconClock } from '@tabler/icons-react';
import type { FeedView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { now } from '../app/clock.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './feeds.module.css';
import { readWords, subscribed, whyNever, type Telling } from './read-words.js';

export function useTelling(): Telling {
  const { t } = useTranslation('feeds');
  const language = useLanguage();
  const { zone } = usePlan().settings;
  return { t, language, zone, now: now() };
}

/** Who fetched it when, what has not got through, and why nobody came where nobody did. */
export function Reads({ feed }: { readonly feed: FeedView }) {
  const telling = useTelling();
  const { t } = telling;
  const isRead = subscribed(feed.reads).length > 0;
  return (
    <div className={classes['reads']} data-testid="feed-reads">
      {isRead ? null : (
        <p data-never>
          <IconClock size={15} aria-hidden /> <b>{t('reads.never')}</b>{' '}
          {t(`reads.${whyNever(feed.issuedAt, telling.now)}`)}
        </p>
      )}
      {feed.reads.map((read) => (
        <p key={read.client}>
          {read.client === 'person' ? null : <IconCheck size={15} aria-hidden />}{' '}
          {readWords(telling, read)}
        </p>
      ))}
      {isRead ? (
        <p data-unfetched={feed.unfetched}>
          {t('reads.unfetched', { count: feed.unfetched })}
          <small>{t('reads.notSeen')}</small>
        </p>
      ) : null}
    </div>
  );
}
