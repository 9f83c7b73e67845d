import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../app/message-of.js';
import { useUndoSince, type Since, type SincePreview } from './use-undo-since.js';
import { Would } from './Would.js';
import classes from './history.module.css';

interface Props {
  readonly since: Since;
  readonly title: string;
  readonly onClose: () => void;
}

/** Everything of one person since a moment, shown before it is taken back. */
export function UndoSince({ since, title, onClose }: Props) {
  const { t } = useTranslation('history');
  const { t: tApp } = useTranslation();
  const { preview, error, isStale, act } = useUndoSince(since, onClose);
  return (
    <section className={classes['since']} aria-label={title} data-testid="undo-since">
      <h3>{title}</h3>
      {isStale ? <p role="status">{t('undo.stale')}</p> : null}
      {error ? <p role="alert">{messageOf(error, tApp)}</p> : <Shown preview={preview} />}
      <div className={classes['acts']}>
        {preview.kind === 'would' ? (
          <Button size="xs" onClick={() => void act()}>
            {t(preview.partial ? 'undo.part' : 'undo.do')}
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('undo.cancel')}
        </Button>
      </div>
    </section>
  );
}

function Shown({ preview }: { readonly preview: SincePreview }) {
  const { t } = useTranslation('history');
  if (preview.kind === 'waits') return <Loader size="sm" />;
  const { why } = preview;
  const reasons =
    why.length > 0 ? (
      <div className={classes['way']}>
        <p>{t('undo.whole')}</p>
        <ul>
          {why.slice(0, 6).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    ) : null;
  if (preview.kind === 'none') return reasons;
  const { changes, added, removed } = preview.answer;
  if (changes.length === 0) return <p>{t('undo.nothing')}</p>;
  return (
    <>
      {reasons}
      <Would
        title={t('undo.sinceWould', { count: changes.length })}
        changes={changes}
        added={added}
        removed={removed}
      />
    </>
  );
}
