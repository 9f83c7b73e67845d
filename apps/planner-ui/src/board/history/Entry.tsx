import { Button } from '@mantine/core';
import type { HistoryEntryView } from '@pastille/contracts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.js';
import { useBoardView } from '../board-context.js';
import { Diffs } from './Diffs.js';
import { entrySentence, momentOf, type HistoryTelling } from './entry-sentence.js';
import { UndoThis } from './UndoThis.js';
import type { Since } from './use-undo-since.js';
import classes from './history.module.css';

interface Props {
  readonly entry: HistoryEntryView;
  readonly entries: readonly HistoryEntryView[];
  readonly telling: HistoryTelling;
  readonly onSince: (since: Since & { readonly title: string }) => void;
}

/** One deed: when, who, what; opened, what changed and what can be taken back. */
export function Entry({ entry, entries, telling, onSince }: Props) {
  const { t } = useTranslation('history');
  const [isOpen, setOpen] = useState(false);
  const { time } = momentOf(entry.at, telling);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li
      className={classes['entry']}
      data-undone={entry.undoneBy ? true : undefined}
      data-command-id={entry.commandId}
    >
      <button
        type="button"
        className={classes['line']}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <time>{time}</time>
        <span>
          <Who entry={entry} />
          <span className={classes['deed']}>{entrySentence(entry, telling)}</span>
          {entry.undoneBy ? (
            <em>
              {t('undoneBy', {
                name: entry.undoneBy.name,
                time: momentOf(entry.undoneBy.at, telling).time,
              })}
            </em>
          ) : null}
        </span>
        <Chevron size={15} aria-hidden />
      </button>
      {isOpen ? (
        <div className={classes['details']}>
          {entry.changes ? <Diffs changes={entry.changes} /> : <p>{t('tooMany')}</p>}
          <Undoing entry={entry} entries={entries} telling={telling} onSince={onSince} />
        </div>
      ) : null}
    </li>
  );
}

function Who({ entry: { actor, way } }: { readonly entry: HistoryEntryView }) {
  const { t } = useTranslation('history');
  const { user } = useSession();
  const name = actor.id === user.id ? t('someone', { name: actor.name }) : actor.name;
  return (
    <b>
      {name}
      {way === 'screen' ? null : <small> {t(`way.${way}`)}</small>}
    </b>
  );
}

function Undoing({ entry, entries, telling, onSince }: Props) {
  const { t } = useTranslation('history');
  const { store } = useBoardView();
  const { user } = useSession();
  const [isAsked, setAsked] = useState(false);
  const { undo, undoneBy, changes, commandId, actor, at } = entry;
  if (undo !== 'yes')
    return (
      <p className={classes['rest']}>
        {t(undo === 'not-yours' ? 'undo.notYours' : 'undo.notYourRole')}
      </p>
    );
  const { time } = momentOf(at, telling);
  const title =
    actor.id === user.id
      ? t('undo.since', { time })
      : t('undo.sinceBy', { time, name: actor.name });
  if (isAsked && changes) {
    const onClose = (): void => setAsked(false);
    return <UndoThis {...{ entry, changes, entries, telling, onClose }} />;
  }
  const ask = (): void => {
    if (changes) setAsked(true);
    else void store.ask({ type: 'undo', of: commandId }, null);
  };
  return (
    <div className={classes['acts']}>
      {undoneBy ? null : (
        <Button size="xs" variant="default" onClick={ask}>
          {t(entry.verb === 'undo' ? 'undo.again' : 'undo.this')}
        </Button>
      )}
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        className={classes['wide'] ?? ''}
        onClick={() => onSince({ by: actor.id, since: at, title })}
      >
        {title}
      </Button>
    </div>
  );
}
