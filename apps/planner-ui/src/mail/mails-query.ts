import type { MailState, MailsView, MailView } from '@pastille/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { messageOf } from '../app/message-of.js';
import { showError, showSuccess } from '../ui/toasts.js';

const KEY = ['mails'] as const;

/** What is under way moves within seconds; the rest, when somebody else does something. */
const BUSY_MS = 2_000;
const QUIET_MS = 30_000;

const UNDER_WAY: readonly MailState[] = ['queued', 'sending'];
const pace = (mails: readonly MailView[] | undefined): number =>
  mails?.some(({ state }) => UNDER_WAY.includes(state)) ? BUSY_MS : QUIET_MS;

export const mailsQuery = (state: MailState | null, before: string | null) =>
  queryOptions({
    queryKey: [...KEY, 'list', state, before] as const,
    queryFn: ({ signal }): Promise<MailsView> =>
      call('mails', {
        query: { ...(state ? { state } : {}), ...(before ? { before } : {}) },
        signal,
      }),
    refetchInterval: ({ state: { data } }) => pace(data?.mails),
  });

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: [...KEY, 'one', id] as const,
    queryFn: ({ signal }) => call('mail', { params: { id }, signal }),
    refetchInterval: ({ state: { data } }) => pace(data && [data.mail]),
  });

export const worksiteMailsQuery = (id: string) =>
  queryOptions({
    queryKey: [...KEY, 'worksite', id] as const,
    queryFn: ({ signal }) => call('worksiteMails', { params: { id }, signal }),
    refetchInterval: ({ state: { data } }) => pace(data?.mails),
  });

export const addressesQuery = queryOptions({
  queryKey: ['mail-addresses'] as const,
  queryFn: ({ signal }) => call('mailAddresses', { signal }),
});

export const waysQuery = queryOptions({
  queryKey: ['mail-account'] as const,
  queryFn: ({ signal }) => call('mailWays', { signal }),
});

/** After anything that was put, sent again or cancelled. */
export function useMailsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}

/** What one may do with a mail that did not go by itself. */
export function useMailActs() {
  const { t } = useTranslation('mail');
  const { t: tApp } = useTranslation();
  const changed = useMailsChanged();
  const onError = (error: unknown): void => showError(tApp('errors.title'), messageOf(error, tApp));
  const resend = useMutation({
    mutationFn: (id: string) => call('resendMail', { params: { id } }),
    onSuccess: () => showSuccess(t('reader.resent')),
    onError,
    onSettled: changed,
  });
  const cancel = useMutation({
    mutationFn: (id: string) => call('cancelMail', { params: { id } }),
    onSuccess: () => showSuccess(t('reader.cancelled')),
    onError,
    onSettled: changed,
  });
  return { resend, cancel };
}
