import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type {
  Condition,
  ConditionKind,
  ConditionOwner,
  SetConditions,
  TickCondition,
} from '@pastille/scheduling';
import { dayOfLocal, toLocal, type Zone } from '@pastille/time';
import { IconX } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { newId } from '../state/new-id.js';
import { shortDay } from '../view/words.js';
import { conditionWords } from './condition-words.js';
import classes from './readiness.module.css';

const KINDS: readonly ConditionKind[] = ['deposit', 'permit', 'delivery', 'access', 'other'];

interface Props {
  readonly of: ConditionOwner;
  readonly conditions: readonly Condition[];
  readonly zone: Zone;
  /** `null`: to be read only. */
  readonly run: ((command: SetConditions | TickCondition) => void) | null;
  /** The heading, where no section around it says it. */
  readonly legend?: string;
}

/** What a worksite or a task waits for: ticked by one click, each tick with its name and day. */
export function Conditions(props: Props) {
  const { t } = useTranslation('readiness');
  const { of, conditions, run, legend } = props;
  if (!run && conditions.length === 0) return null;
  return (
    <fieldset className={classes['conditions']} data-testid={`conditions-of-${of.type}`}>
      <legend>{legend ?? t(of.type === 'task' ? 'ofTask' : 'ofWorksite')}</legend>
      {conditions.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={classes['list']}>
        {conditions.map((one) => (
          <li key={one.id} data-missing={one.met === null || undefined}>
            <Tick {...props} one={one} />
            {run ? <Forget {...props} one={one} run={run} /> : null}
          </li>
        ))}
      </ul>
      {run ? <Add {...props} run={run} /> : null}
    </fieldset>
  );
}

function Tick({ of, zone, run, one }: Props & { readonly one: Condition }) {
  const { t } = useTranslation('readiness');
  const language = useLanguage();
  const { id, met } = one;
  const day = met ? shortDay(language, dayOfLocal(toLocal(zone, met.at))) : '';
  return (
    <Checkbox
      size="sm"
      label={
        <>
          {conditionWords(one)}{' '}
          <small>{met ? t('metBy', { name: met.name, day }) : t('missing')}</small>
        </>
      }
      checked={met !== null}
      disabled={!run}
      onChange={(event) =>
        run?.({
          ...{ type: 'tick-condition', of, conditionId: id },
          met: event.currentTarget.checked,
        })
      }
    />
  );
}

type Editing = Props & { readonly run: NonNullable<Props['run']> };

function Forget({ of, conditions, one, run }: Editing & { readonly one: Condition }) {
  const { t } = useTranslation('readiness');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      aria-label={t('remove', { what: conditionWords(one) })}
      onClick={() =>
        run({
          ...{ type: 'set-conditions', of },
          conditions: conditions.filter(({ id }) => id !== one.id),
        })
      }
    >
      <IconX size={14} />
    </ActionIcon>
  );
}

const isKind = (text: string): text is ConditionKind => KINDS.some((kind) => kind === text);

function Add({ of, conditions, run }: Editing) {
  const { t } = useTranslation('readiness');
  const [kind, setKind] = useState<ConditionKind>('deposit');
  const [words, setWords] = useState('');
  const label = words.trim() || null;
  const isMute = kind === 'other' && label === null;
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isMute) return;
    const added = [...conditions, { id: newId(), kind, label }];
    run({ type: 'set-conditions', of, conditions: added });
    setWords('');
  };
  return (
    <form className={classes['add']} onSubmit={add}>
      <NativeSelect
        size="xs"
        aria-label={t('kind')}
        value={kind}
        onChange={({ currentTarget: { value } }) => isKind(value) && setKind(value)}
        data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextInput
        size="xs"
        aria-label={t(kind === 'other' ? 'wordsNeeded' : 'words')}
        placeholder={t(kind === 'other' ? 'wordsNeeded' : 'words')}
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={isMute}>
        {t('add')}
      </Button>
    </form>
  );
}
