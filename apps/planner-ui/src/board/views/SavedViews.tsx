import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconLink, IconTrash } from '@tabler/icons-react';
import type { SavedView } from '@pastille/contracts';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardView } from '../board-context.js';
import { isShowing } from './saved-views.js';
import { useLooks } from './use-looks.js';
import classes from './Views.module.css';

/** Views under names of one's own: one click shows, a link shares. */
export function SavedViews({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('views');
  const { preferences } = useLooks();
  const { views } = preferences;
  return (
    <section aria-label={t('saved.label')}>
      <h2 className={classes['label']}>{t('saved.label')}</h2>
      {views.length === 0 ? <p className={classes['hint']}>{t('saved.none')}</p> : null}
      <ul className={classes['views']}>
        {views.map((saved) => (
          <Saved key={saved.id} saved={saved} onDone={onDone} />
        ))}
      </ul>
      <NewView />
    </section>
  );
}

function Saved({ saved, onDone }: { readonly saved: SavedView; readonly onDone: () => void }) {
  const { t } = useTranslation('views');
  const { view } = useBoardView();
  const { preferences, apply, forget, copyLink } = useLooks();
  const { name } = saved;
  return (
    <li className={classes['view']}>
      <button
        type="button"
        className={classes['apply']}
        aria-label={t('saved.apply', { name })}
        aria-current={isShowing(saved, view, preferences.density) || undefined}
        onClick={() => {
          apply(saved);
          onDone();
        }}
      >
        {name}
      </button>
      <Tooltip label={t('link.copy')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('saved.link', { name })}
          onClick={() => void copyLink(saved)}
        >
          <IconLink size={15} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('saved.remove', { name })}
        onClick={() => forget(saved)}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}

/** The board as it is, under a name. */
function NewView() {
  const { t } = useTranslation('views');
  const { keep } = useLooks();
  const [name, setName] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && keep(name.trim())) setName('');
  };
  return (
    <form className={classes['new']} onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label={t('saved.name')}
        placeholder={t('saved.placeholder')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''}>
        {t('saved.keep')}
      </Button>
    </form>
  );
}
