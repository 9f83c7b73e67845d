import type { DossierChange } from '@pastille/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { useBoardId } from '../api/plan.js';
import { now } from '../app/clock.js';
import { WatchNews } from '../board/reports/WatchNews.js';
import { messageOf } from '../app/message-of.js';
import { useRights } from '../app/rights.js';
import { useSession } from '../app/session.js';
import { showError, showUndoable } from '../ui/toasts.js';
import { applied, ticked, type Dossier, type Item } from './dossier-change.js';
import { DossierContext, type OpenDossier, type Said } from './dossier-context.js';
import { dossierQuery } from './dossier-queries.js';
import { useNewsLine } from './live/use-news-line.js';
import { sendChange } from './send-change.js';

interface Pending {
  readonly show: (dossier: Dossier) => Dossier;
}

/** What is known of a worksite beside its plan, for the sections of its page: one thing, however many show it. */
export function DossierProvider({
  worksiteId,
  children,
}: {
  readonly worksiteId: string;
  readonly children: ReactNode;
}) {
  useNewsLine();
  const value = useWholeDossier(worksiteId);
  return (
    <DossierContext value={value}>
      <WatchNews />
      {children}
    </DossierContext>
  );
}

function useWholeDossier(worksiteId: string): OpenDossier | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const boardId = useBoardId();
  const { user } = useSession();
  const { editRecords } = useRights();
  const query = dossierQuery(boardId, worksiteId);
  const { data: confirmed } = useQuery(query);
  const { pending, inTurn } = usePending();
  if (!confirmed) return null;
  const dossier = pending.reduce((before, { show }) => show(before), confirmed);
  const mark = { by: user.id, name: user.name, at: now() };
  const fail = (error: unknown) => {
    showError(t('errors.title'), messageOf(error, t));
    void client.invalidateQueries({ queryKey: query.queryKey });
  };
  const run = (change: DossierChange) => {
    const show = (before: Dossier) => applied(before, change, mark);
    return inTurn({ show }, () => sendChange({ client, boardId, seen: dossier, change }));
  };
  const act = (change: DossierChange, said?: Said) => {
    run(change).then(() => {
      if (said) showUndoable(said.text, t('acts.undo'), () => act(said.undo));
    }, fail);
  };
  const tick = (item: Item, done: boolean) => {
    const show = (before: Dossier) => ticked(before, item.id, done ? mark : null);
    const params = { id: worksiteId, itemId: item.id };
    inTurn({ show }, async () => {
      const answer = await call('tickItem', { params, body: { done } });
      await client.cancelQueries({ queryKey: query.queryKey });
      client.setQueryData(query.queryKey, answer);
    }).catch(fail);
  };
  const mayTick = editRecords || user.role === 'technician';
  return { dossier, mayEdit: editRecords, mayTick, run, act, tick };
}

/** One after the other, each on what the one before has made; shown all at once. */
function usePending() {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = (one: Pending, send: () => Promise<void>): Promise<void> => {
    setPending((before) => [...before, one]);
    const mine = last.current.then(send);
    last.current = mine.catch(() => undefined);
    return mine.finally(() => setPending((before) => before.filter((each) => each !== one)));
  };
  return { pending, inTurn };
}
