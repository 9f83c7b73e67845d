import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanningCommand } from '@pastille/scheduling';
import { messageOf } from '../../app/message-of.js';
import { useBoard, useBoardView, useSnapshot } from '../board-context.js';
import { useOpenHistory } from '../history/about.js';
import { Spoken } from '../keyboard/Spoken.js';
import { NeedsSentences, ProposalsWay } from '../needs/NeedsLine.js';
import type { Notice } from '../state/board-store.js';
import { deedSentence } from '../view/deed.js';
import { settleSentences } from '../together/settle.js';
import { violationSentence } from '../view/sentences.js';
import classes from './BottomLine.module.css';
import { unlocking } from './unlocking.js';

/** What stood on the screen as done and is not stays until somebody has seen it. */
function timeOf(notice: Notice): number | null {
  switch (notice.kind) {
    case 'done':
      return 7000;
    case 'told':
      return 12_000;
    case 'refused':
      return notice.late ? null : 14_000;
    case 'stale':
    case 'problem':
      return null;
  }
}

/** After the act: what happened, and the way back. Nothing asks « are you sure? ». */
export function BottomLine() {
  const { store } = useBoardView();
  const notice = useSnapshot((snapshot) => snapshot.notice);
  useEffect(() => {
    const time = notice ? timeOf(notice) : null;
    if (!notice || time === null) return;
    const timer = setTimeout(() => store.dismiss(notice.id), time);
    return () => clearTimeout(timer);
  }, [notice, store]);
  return (
    <>
      <div className={classes['place']} role="status" aria-live="polite">
        {notice ? <Line key={notice.id} notice={notice} /> : null}
      </div>
      <Spoken />
    </>
  );
}

function useSentences(notice: Notice): readonly string[] {
  const { t: tBoard } = useTranslation('board');
  const { t } = useTranslation('together');
  const { t: tApp } = useTranslation();
  const { plan, language } = useBoard();
  switch (notice.kind) {
    case 'done':
      return [deedSentence(notice.command, notice.changes, { plan, t: tBoard, language })];
    case 'problem':
      return [messageOf(notice.problem, tApp)];
    case 'refused':
      return notice.late
        ? settleSentences(notice, { plan, t, tBoard, language })
        : notice.violations.map((violation) => violationSentence(plan, violation, language));
    case 'stale':
    case 'told':
      return settleSentences(notice, { plan, t, tBoard, language });
  }
}

function Line({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('board');
  const { store } = useBoardView();
  const sentences = useSentences(notice);
  return (
    <div className={classes['line']} data-kind={notice.kind} data-testid="bottom-line">
      <div>
        {[...new Set(sentences)].slice(0, 4).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {notice.kind === 'done' ? <NeedsSentences done={notice} /> : null}
        <MoreNotices />
      </div>
      {notice.kind === 'done' ? <ProposalsWay done={notice} className={classes['act']} /> : null}
      <Way notice={notice} />
      <CloseButton
        size="sm"
        variant="transparent"
        c="inherit"
        aria-label={t('line.close')}
        onClick={() => store.dismiss(notice.id)}
      />
    </div>
  );
}

/** Others of the same weight wait behind this one. */
function MoreNotices() {
  const { t } = useTranslation('together');
  const count = useSnapshot(({ moreNotices }) => moreNotices);
  return count > 0 ? <small>{t('settle.more', { count })}</small> : null;
}

/** The one thing most worth doing next. */
function Way({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('together');
  const { t: tBoard } = useTranslation('board');
  switch (notice.kind) {
    case 'done':
      return <TakeBack notice={notice} />;
    case 'stale':
      return notice.outcome.status === 'accepted' ? (
        <Again label={tBoard('stale.apply')} id={notice.id} command={notice.command} />
      ) : null;
    case 'problem':
      return notice.command ? (
        <Again label={t('settle.retry')} id={notice.id} command={notice.command} />
      ) : null;
    case 'told':
      return <SeeHistory about={notice.about} />;
    case 'refused':
      return <Unlock notice={notice} />;
  }
}

type Of<K extends Notice['kind']> = Extract<Notice, { kind: K }>;

function TakeBack({ notice }: { readonly notice: Of<'done'> }) {
  const { t } = useTranslation('board');
  const { store } = useBoardView();
  const newest = useSnapshot(({ history }) => history.done.at(-1));
  if (notice.command.type === 'undo' || newest !== notice.id) return null;
  return <Act label={t('line.undo')} onClick={store.undo} />;
}

function Unlock({ notice }: { readonly notice: Of<'refused'> }) {
  const { t } = useTranslation('board');
  const { store, plan } = useBoard();
  const unlocked = unlocking(plan, notice.command, notice.violations);
  // Only to those who may: by the same judge that will judge the act.
  return unlocked && store.judge(unlocked).status === 'accepted' ? (
    <Act label={t('line.unlockAndMove')} onClick={() => store.run(unlocked)} />
  ) : null;
}

interface AgainProps {
  readonly label: string;
  readonly id: string;
  readonly command: PlanningCommand;
}

/** The same once more, now that one knows. */
function Again({ label, id, command }: AgainProps) {
  const { store } = useBoardView();
  return (
    <Act
      label={label}
      onClick={() => {
        store.dismiss(id);
        store.run(command);
      }}
    />
  );
}

function SeeHistory({ about }: { readonly about: string | null }) {
  const { t } = useTranslation('together');
  const openHistory = useOpenHistory();
  return <Act label={t('settle.history')} onClick={() => openHistory(about)} />;
}

function Act({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className={classes['act']} onClick={onClick}>
      {label}
    </button>
  );
}
