import { Button } from '@mantine/core';
import type { TaskLink } from '@pastille/scheduling';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Floating } from '../popover/Floating.js';
import { type Opened, useOpening } from '../popover/opened.js';
import popover from '../popover/popover.module.css';
import { VerdictLines } from '../popover/VerdictLines.js';
import { conflictSentence } from '../view/sentences.js';
import { draftOf, linkOf } from './link-draft.js';
import { LinkFields } from './LinkFields.js';
import { linkSentence } from './link-words.js';
import { linesOf } from './lines-of.js';

type OpenedLink = Extract<Opened, { kind: 'link' }>;

/** One link: how, with which delay; what a change of it would move is shown before it is done. */
export function LinkPopover({ opened }: { readonly opened: OpenedLink }) {
  const { t } = useTranslation('links');
  const { plan, language, mayPlan } = useBoard();
  const { taskId, predecessorId, anchor } = opened;
  const task = plan.records.task.get(taskId);
  const predecessor = plan.records.task.get(predecessorId);
  const link = task?.links.find((one) => one.predecessorId === predecessorId);
  if (!task || !predecessor || !link) return null;
  const words = linkSentence(link, {
    ...{ t, language },
    ...{ task: task.label, predecessor: predecessor.label },
  });
  return (
    <Floating anchor={anchor} label={t('form.title')} width={380}>
      <div data-link-popover={`${taskId} ${predecessorId}`}>
        <div className={popover['head']}>
          <div>
            <b>{t('form.title')}</b>
            <small>{words}</small>
            <Broken taskId={taskId} predecessorId={predecessorId} />
          </div>
        </div>
        {mayPlan ? <Form taskId={taskId} link={link} /> : null}
      </div>
    </Floating>
  );
}

/** Why what stands does not keep the link. */
function Broken({ taskId, predecessorId }: { taskId: string; predecessorId: string }) {
  const { plan, facts, language } = useBoard();
  const worksiteId = plan.records.task.get(taskId)?.worksiteId;
  const line = worksiteId
    ? linesOf({ plan, facts }, [worksiteId]).find(({ key }) => key === `${taskId} ${predecessorId}`)
    : undefined;
  if (!line?.broken) return null;
  return (
    <p className={popover['conflict']} data-severity={line.broken.severity}>
      {conflictSentence(plan, line.broken, language)}
    </p>
  );
}

function Form({ taskId, link }: { readonly taskId: string; readonly link: TaskLink }) {
  const { t } = useTranslation('links');
  const { store, language } = useBoard();
  const { close } = useOpening();
  const [draft, setDraft] = useState(() => draftOf(language, link));
  const { predecessorId } = link;
  const command = useMemo(() => {
    const wanted = linkOf(draft, predecessorId);
    return wanted && ({ type: 'link', taskId, link: wanted } as const);
  }, [draft, taskId, predecessorId]);
  const outcome = useMemo(() => command && store.judge(command), [command, store]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  return (
    <form className={popover['form']} onSubmit={submit} aria-label={t('form.title')}>
      <LinkFields draft={draft} onChange={setDraft} />
      {outcome ? <VerdictLines outcome={outcome} /> : null}
      <div className={popover['inline']}>
        <Button type="submit" data-autofocus disabled={outcome?.status !== 'accepted'}>
          {t('form.save')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          onClick={() => {
            if (store.run({ type: 'unlink', taskId, predecessorId }).status === 'accepted') close();
          }}
        >
          {t('form.remove')}
        </Button>
      </div>
    </form>
  );
}
