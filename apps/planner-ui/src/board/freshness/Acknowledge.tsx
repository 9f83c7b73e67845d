import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Intervention, Plan } from '@pastille/scheduling';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.js';
import { messageOf } from '../../app/message-of.js';
import { useSession } from '../../app/session.js';
import { whenWords } from '../../feeds/read-words.js';
import { showError } from '../../ui/toasts.js';
import { useBoard } from '../board-context.js';
import classes from './freshness.module.css';
import { useBoardTelling } from './use-board-telling.js';

const acknowledgementsQuery = (boardId: string) =>
  queryOptions({
    queryKey: ['acknowledgements', boardId] as const,
    queryFn: ({ signal }) => call('acknowledgements', { params: { id: boardId }, signal }),
    retry: false,
  });

/** The record of who is signed in. */
const myselfIn = ({ records }: Plan, userId: string): string | null =>
  [...records.resource.values()].find((one) => one.kind === 'staff' && one.userId === userId)?.id ??
  null;

/** They go there: themselves, or with a crew of which they are. */
function goes(plan: Plan, { team }: Intervention, me: string): boolean {
  return team.some(({ resourceId }) => {
    if (resourceId === me) return true;
    const crew = plan.records.resource.get(resourceId);
    return crew?.kind === 'crew' && crew.members.some((one) => one.resourceId === me);
  });
}

/** « Bien reçu », by whoever goes there: the only sign that somebody, and no server, has read it. */
export function Acknowledge({ one }: { readonly one: Intervention }) {
  const { plan, mayPlan } = useBoard();
  const { user } = useSession();
  const me = mayPlan ? null : myselfIn(plan, user.id);
  if (me === null || one.state !== 'open' || !goes(plan, one, me)) return null;
  return <OwnAcknowledgement interventionId={one.id} me={me} />;
}

interface Props {
  readonly interventionId: string;
  readonly me: string;
}

function OwnAcknowledgement({ interventionId, me }: Props) {
  const { t } = useTranslation('freshness');
  const { t: tApp } = useTranslation();
  const { plan } = useBoard();
  const telling = useBoardTelling();
  const client = useQueryClient();
  const query = acknowledgementsQuery(plan.boardId);
  const { data } = useQuery(query);
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      call('acknowledge', { params: { id: plan.boardId }, body: { interventionId } }),
    onSuccess: (now) => client.setQueryData(query.queryKey, now),
    onError: (error) => showError(tApp('errors.title'), messageOf(error, tApp)),
  });
  const given = data?.acknowledged.find(
    (each) => each.interventionId === interventionId && each.resourceId === me,
  );
  return (
    <div className={classes['receive']} data-testid="acknowledge">
      {given ? (
        <span className={classes['received']}>
          <IconCheck size={16} aria-hidden />{' '}
          {t('received', { when: whenWords(telling, given.at) })}
        </span>
      ) : (
        <Button loading={isPending} leftSection={<IconCheck size={16} />} onClick={() => mutate()}>
          {t('receive')}
        </Button>
      )}
    </div>
  );
}
