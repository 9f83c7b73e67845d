import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useSnapshot } from '../board-context.js';
import type { Notice } from '../state/board-store.js';
import { deedSentence } from '../view/deed.js';
import { consequencesOf } from '../view/consequences.js';
import { violationSentence } from '../view/sentences.js';
import classes from './BottomLine.module.css';
import { unlocking } from './unlocking.js';

const SHOWN_MS: Record<Notice['kind'], number> = {
  done: 7000,
  refused: 14_000,
  stale: 30_000,
  problem: 14_000,
};

/** After the act: what happened, and the way back. Nothing asks « are you sure? ». */
export function BottomLine() {
  const { store } = useBoard();
  const notice = useSnapshot((snapshot) => snapshot.notice);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => store.dismiss(notice.id), SHOWN_MS[notice.kind]);
    return () => clearTimeout(timer);
  }, [notice, store]);
  return (
    <div className={classes['place']} role="status" aria-live="polite">
      {notice ? <Line key={notice.id} notice={notice} /> : null}
    </div>
  );
}

function useSentences(notice: Notice): readonly string[] {
  const { t } = useTranslation('board');
  const { plan, language } = useBoard();
  switch (notice.kind) {
    case 'done':
      return [deedSentence(notice.command, notice.changes, { plan, t, language })];
    case 'refused':
      return notice.violations.map((violation) => violationSentence(plan, violation, language));
    case 'problem':
      return [notice.problem.problem.violations[0]?.message ?? notice.problem.message];
    case 'stale':
      return notice.outcome.status === 'refused'
        ? [
            t('stale.changed'),
            ...notice.outcome.violations.map((violation) =>
              violationSentence(plan, violation, language),
            ),
          ]
        : [
            t('stale.changed'),
            ...consequencesOf(plan, notice.outcome, { language, held: null }).lines.map(
              ({ text }) => text,
            ),
          ];
  }
}

function Line({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('board');
  const { store } = useBoard();
  const sentences = useSentences(notice);
  return (
    <div className={classes['line']} data-kind={notice.kind} data-testid="bottom-line">
      <div>
        {[...new Set(sentences)].slice(0, 3).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
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

/** The one thing most worth doing next. */
function Way({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('board');
  const { store, plan } = useBoard();
  const newest = useSnapshot(({ history }) => history.done.at(-1));
  if (notice.kind === 'done') {
    if (notice.command.type === 'undo' || newest !== notice.id) return null;
    return <Act label={t('line.undo')} onClick={store.undo} />;
  }
  if (notice.kind === 'stale' && notice.outcome.status === 'accepted') {
    return <Act label={t('stale.apply')} onClick={() => store.run(notice.command)} />;
  }
  const unlocked =
    notice.kind === 'refused' ? unlocking(plan, notice.command, notice.violations) : null;
  return unlocked ? (
    <Act label={t('line.unlockAndMove')} onClick={() => store.run(unlocked)} />
  ) : null;
}

function Act({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className={classes['act']} onClick={onClick}>
      {label}
    </button>
  );
}
