import { Checkbox, Text, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../api/new-id.js';
import { LineAct } from '../ui/RecordList.js';
import type { Item } from './dossier-change.js';
import { useOpenDossier, type OpenDossier } from './dossier-context.js';
import { linesOf } from './lines-of.js';
import { useWhen } from './use-when.js';
import classes from './dossier.module.css';

/** What is checked on the job, and by whom it was. */
export function Checklist() {
  const { t } = useTranslation('dossier');
  const open = useOpenDossier();
  const [renamed, setRenamed] = useState<string | null>(null);
  if (!open) return null;
  const { checklist } = open.dossier;
  const done = checklist.filter((item) => item.done).length;
  return (
    <>
      {checklist.length > 0 ? (
        <>
          <Text c="dimmed" size="sm" mb={4} className="tabular" data-testid="checklist-progress">
            {t('checklist.progress', { done, count: checklist.length })}
          </Text>
          <ul className={classes['lines']} aria-label={t('checklist.title')}>
            {checklist.map((item, position) =>
              renamed === item.id ? (
                <li key={item.id} className={classes['line']}>
                  <Rename item={item} open={open} onDone={() => setRenamed(null)} />
                </li>
              ) : (
                <ItemLine
                  key={item.id}
                  item={item}
                  position={position}
                  open={open}
                  onRename={() => setRenamed(item.id)}
                />
              ),
            )}
          </ul>
        </>
      ) : (
        <Text c="dimmed">{t(open.mayEdit ? 'checklist.empty' : 'checklist.emptyRead')}</Text>
      )}
      {open.mayEdit ? <NewItem open={open} /> : null}
    </>
  );
}

interface ItemLineProps {
  readonly item: Item;
  readonly position: number;
  readonly open: OpenDossier;
  readonly onRename: () => void;
}

function ItemLine({ item, position, open, onRename }: ItemLineProps) {
  const { t } = useTranslation('dossier');
  const when = useWhen();
  const { id, label, done } = item;
  const remove = () =>
    open.act(
      { type: 'remove-item', id },
      {
        text: t('checklist.removed', { label }),
        undo: { type: 'put-item', item: { id, label, done: done !== null }, position },
      },
    );
  return (
    <li className={classes['line']}>
      <Checkbox
        className={classes['tick'] ?? ''}
        label={label}
        {...(done
          ? { description: t('checklist.done', { name: done.name, when: when(done.at) }) }
          : {})}
        checked={done !== null}
        disabled={!open.mayTick}
        onChange={(event) => open.tick(item, event.currentTarget.checked)}
      />
      {open.mayEdit ? (
        <span className={classes['acts']}>
          <LineAct label={t('checklist.edit', { label })} onClick={onRename}>
            <IconPencil size={16} />
          </LineAct>
          <LineAct label={t('checklist.remove', { label })} onClick={remove}>
            <IconTrash size={16} />
          </LineAct>
        </span>
      ) : null}
    </li>
  );
}

interface RenameProps {
  readonly item: Item;
  readonly open: OpenDossier;
  readonly onDone: () => void;
}

function Rename({ item, open, onDone }: RenameProps) {
  const { t } = useTranslation('dossier');
  const [label, setLabel] = useState(item.label);
  const save = () => {
    onDone();
    const wanted = label.trim();
    if (wanted === '' || wanted === item.label) return;
    const kept = { id: item.id, label: wanted, done: item.done !== null };
    open.act({ type: 'put-item', item: kept, position: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') onDone();
  };
  return (
    <TextInput
      className={classes['grow'] ?? ''}
      aria-label={t('checklist.rename')}
      autoFocus
      maxLength={300}
      value={label}
      onChange={(event) => setLabel(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={save}
    />
  );
}

/** A line a time, or a list that was copied from elsewhere. */
function NewItem({ open }: { readonly open: OpenDossier }) {
  const { t } = useTranslation('dossier');
  const [label, setLabel] = useState('');
  const add = (text: string) => {
    for (const one of linesOf(text)) {
      const item = { id: newId(), label: one, done: false };
      open.act({ type: 'put-item', item, position: null });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || label.trim() === '') return;
    event.preventDefault();
    add(label);
    setLabel('');
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (linesOf(text).length < 2) return;
    event.preventDefault();
    add(text);
  };
  return (
    <TextInput
      mt="xs"
      aria-label={t('checklist.add')}
      placeholder={t('checklist.addPlaceholder')}
      maxLength={300}
      value={label}
      onChange={(event) => setLabel(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
