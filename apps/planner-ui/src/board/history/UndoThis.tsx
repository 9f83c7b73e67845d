import { Button } from '@mantine/core';
import type { HistoryEntryView } from '@pastille/contracts';
import type { ChangeSet } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoardView } from '../board-context.js';
import { titleOf } from '../view/names.js';
import { violationSentence } from '../view/sentences.js';
import { entrySentence, momentOf, type HistoryTelling } from './entry-sentence.js';
import { laterOn, previewUndo, type UndoPreview } from './undo-preview.js';
import { Would } from './Would.js';
import classes from './history.module.css';

interface Props {
  readonly entry: HistoryEntryView;
  readonly changes: ChangeSet;
  readonly entries: readonly HistoryEntryView[];
  readonly telling: HistoryTelling;
  readonly onClose: () => void;
}

const intoSight = (element: HTMLElement | null): void =>
  element?.scrollIntoView({ block: 'nearest' });

/** What taking this back would do, judged on the plan as it is at this moment; then it is one click. */
export function UndoThis({ entry, changes, entries, telling, onClose }: Props) {
  const { t } = useTranslation('history');
  const { store } = useBoardView();
  // Drawn again whenever the plan is another, and so judged again.
  const preview = previewUndo(entry.commandId, changes, store.judge);
  const act = (): void => {
    if (preview.kind === 'whole' || preview.kind === 'part') store.run(preview.command);
    onClose();
  };
  const mayAct = preview.kind === 'whole' || preview.kind === 'part';
  return (
    <div
      ref={intoSight}
      className={classes['preview']}
      data-testid="undo-preview"
      data-kind={preview.kind}
    >
      <Told preview={preview} later={laterOn(entry, entries)} telling={telling} />
      <div className={classes['acts']}>
        {mayAct ? (
          <Button size="xs" onClick={act}>
            {t(preview.kind === 'part' ? 'undo.part' : 'undo.do')}
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('undo.cancel')}
        </Button>
      </div>
    </div>
  );
}

interface ToldProps {
  readonly preview: UndoPreview;
  readonly later: readonly HistoryEntryView[];
  readonly telling: HistoryTelling;
}

function Told({ preview, later, telling }: ToldProps) {
  const { t } = useTranslation('history');
  if (preview.kind === 'nothing') return <p>{t('undo.nothing')}</p>;
  if (preview.kind === 'whole') return <Would title={t('undo.would')} {...preview.outcome} />;
  return (
    <>
      <InTheWay preview={preview} later={later} telling={telling} />
      {preview.kind === 'part' ? <Would title={t('undo.would')} {...preview.outcome} /> : null}
    </>
  );
}

/** What came in between, by whom and when; and what would stay as it is. */
function InTheWay({
  preview,
  later,
  telling,
}: ToldProps & { readonly preview: Extract<UndoPreview, { why: unknown }> }) {
  const { t } = useTranslation('history');
  const { plan, language } = telling;
  const sentences = preview.why.violations.map((one) => violationSentence(plan, one, language));
  return (
    <div className={classes['way']}>
      <p>{t('undo.whole')}</p>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {later.slice(0, 4).map((one) => (
          <li key={one.commandId}>
            {t('undo.later', {
              name: one.actor.name,
              time: momentOf(one.at, telling).time,
              deed: entrySentence(one, telling),
            })}
          </li>
        ))}
      </ul>
      {preview.kind === 'part' ? <Stays ids={preview.stays} telling={telling} /> : null}
    </div>
  );
}

function Stays({
  ids,
  telling,
}: {
  readonly ids: readonly string[];
  readonly telling: HistoryTelling;
}) {
  const { t } = useTranslation('history');
  const bars = ids.flatMap((id) => telling.plan.intervention(id) ?? []);
  return bars.map((one) => (
    <p key={one.id}>{t('undo.stays', { title: titleOf(telling.plan, one) })}</p>
  ));
}
