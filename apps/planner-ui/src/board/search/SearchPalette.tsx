import { CloseButton, Modal, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { useOpening } from '../popover/opened.js';
import { answerOf } from './answer.js';
import { find } from './find.js';
import type { Found } from './found.js';
import { Hit } from './Hit.js';
import { HitDetails } from './HitDetails.js';
import { searchIndex } from './search-index.js';
import classes from './Search.module.css';
import { useGoToHit } from './use-go-to-hit.js';

type Look = (text: string) => readonly Found[];

function useLook(): Look {
  const { plan, now } = useBoard();
  return useCallback(
    (text) =>
      text.trim() === ''
        ? []
        : find(searchIndex(plan), text).map(({ title, target }) => ({
            title,
            answer: answerOf(plan, target, now),
          })),
    [plan, now],
  );
}

/** Escape gives the focus back; going somewhere takes it along. */
function useClosing(): () => void {
  const { close } = useOpening();
  const [before] = useState(() => document.activeElement);
  return () => {
    close();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** What was found of what is typed, and on which of it one stands. */
function useHits(look: Look, text: string) {
  const asked = useDeferredValue(text);
  const found = useMemo(() => look(asked), [look, asked]);
  const [at, setAt] = useState(0);
  const index = Math.min(at, found.length - 1);
  const step = (by: number): void => setAt((index + by + found.length) % found.length);
  // What was typed in haste is what counts, drawn or not.
  const chosen = (): Found | undefined => (asked === text ? found[index] : look(text)[0]);
  return { asked: asked.trim(), found, index, stand: setAt, step, chosen };
}

/** One field over the board: who, where, when, and the number. « Quand venez-vous ? » is answered while it rings. */
export function SearchPalette() {
  const { t } = useTranslation('search');
  const close = useClosing();
  const narrow = useMediaQuery('(max-width: 48em)');
  const [text, setText] = useState('');
  const hits = useHits(useLook(), text);
  const goTo = useGoToHit(narrow);
  const id = useId();
  const { asked, found, index, stand } = hits;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    const chosen = event.key === 'Enter' ? hits.chosen() : undefined;
    if (step && found.length > 0) hits.step(step);
    else if (chosen) goTo(chosen.answer);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': t('title') } }}
      size={860}
      padding={0}
      yOffset={narrow ? 0 : '9dvh'}
      fullScreen={narrow}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      data-testid="search"
    >
      <TextInput
        data-autofocus
        classNames={{ root: classes['fieldRoot'] ?? '', input: classes['field'] ?? '' }}
        variant="unstyled"
        role="combobox"
        aria-label={t('title')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${index}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={18} />}
        rightSection={narrow ? <CloseButton aria-label={t('close')} onClick={close} /> : null}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          stand(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Results id={id} narrow={narrow} hits={hits} onGo={goTo} />
      <p className="visually-hidden" role="status">
        {asked === '' ? '' : t('found', { count: found.length })}
      </p>
      {narrow ? null : <p className={classes['keys']}>{t('keys')}</p>}
    </Modal>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly narrow: boolean;
  readonly hits: ReturnType<typeof useHits>;
  readonly onGo: ReturnType<typeof useGoToHit>;
}

function Results({ id, narrow, hits, onGo }: ResultsProps) {
  const { t } = useTranslation('search');
  const { asked, found, index, stand } = hits;
  const active = narrow ? undefined : found[index];
  return (
    <div className={classes['body']} data-split={found.length > 0 || undefined}>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('results')}
        className={classes['hits']}
        hidden={found.length === 0}
      >
        {found.map((one, place) => (
          <Hit
            key={`${one.answer.target.kind} ${one.answer.target.id}`}
            id={`${id}-${place}`}
            found={one}
            isActive={place === index}
            onPoint={() => stand(place)}
            onChoose={() => onGo(one.answer)}
          />
        ))}
      </div>
      {active ? <HitDetails found={active} onGo={(one) => onGo(active.answer, one)} /> : null}
      {found.length === 0 ? (
        <p className={classes['hint']}>{asked === '' ? t('start') : t('none', { text: asked })}</p>
      ) : null}
    </div>
  );
}
