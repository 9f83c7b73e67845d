import { Button, Checkbox } from '@mantine/core';
import { IconBroadcast, IconCircleCheck } from '@tabler/icons-react';
import type { Digest } from '@pastille/scheduling/publication';
import type { DayNumber } from '@pastille/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Drawer } from '../drawer/Drawer.js';
import { NothingHere } from '../drawer/NothingHere.js';
import { weekdayDay } from '../view/words.js';
import {
  alsoTold,
  daysOf,
  digestOn,
  EVERYTHING,
  idsChosen,
  toggled,
  whoOf,
  type Choice,
} from './chosen.js';
import { NewsLines } from './NewsLines.js';
import classes from './publishing.module.css';
import { waitingIn } from './waiting.js';

/** « Diffuser »: who hears what, first; then one click. */
export function PublishDrawer() {
  const { t } = useTranslation('publishing');
  const { plan, mayPlan } = useBoard();
  const [choice, setChoice] = useState<Choice>(EVERYTHING);
  const { digest } = waitingIn(plan);
  if (digest.length === 0) return <Nothing />;
  const chosen = idsChosen(plan, digest, choice);
  return (
    <Drawer
      title={t('title')}
      foot={mayPlan ? <Act digest={digest} choice={choice} ids={chosen} /> : null}
    >
      <p className={classes['intro']}>{t('intro')}</p>
      <Days digest={digest} choice={choice} onChoose={setChoice} />
      <ul className={classes['people']} data-testid="digest">
        {digestOn(plan, digest, choice).map((one) => (
          <Person key={whoOf(one)} one={one} choice={choice} onChoose={setChoice} />
        ))}
      </ul>
    </Drawer>
  );
}

function Nothing() {
  const { t } = useTranslation('publishing');
  const { plan } = useBoard();
  const hasDrafts = plan.settings.publication === 'drafts';
  return (
    <Drawer title={t('title')}>
      {hasDrafts ? (
        <NothingHere Icon={IconCircleCheck} well title={t('nothing')}>
          {t('nothingHint')}
        </NothingHere>
      ) : (
        <NothingHere Icon={IconBroadcast}>{t('always')}</NothingHere>
      )}
    </Drawer>
  );
}

interface ChoiceProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function Days({ digest, choice, onChoose }: ChoiceProps & { readonly digest: readonly Digest[] }) {
  const { t } = useTranslation('publishing');
  const { plan, language } = useBoard();
  const days = daysOf(plan, digest);
  if (days.length < 2) return null;
  const put = (after: ReadonlySet<DayNumber>): void =>
    onChoose({ ...choice, days: after.size === 0 ? null : after });
  return (
    <fieldset className={classes['days']}>
      <legend>{t('days')}</legend>
      <button
        type="button"
        className={classes['day']}
        aria-pressed={choice.days === null}
        onClick={() => put(new Set())}
      >
        {t('allDays')}
      </button>
      {days.map((day) => (
        <button
          key={day}
          type="button"
          className={classes['day']}
          aria-pressed={choice.days?.has(day) ?? false}
          onClick={() => put(toggled(choice.days ?? new Set<DayNumber>(), day))}
        >
          {weekdayDay(language, day)}
        </button>
      ))}
    </fieldset>
  );
}

function Person({ one, choice, onChoose }: ChoiceProps & { readonly one: Digest }) {
  const { t } = useTranslation('publishing');
  const { plan, mayPlan } = useBoard();
  const who = whoOf(one);
  const isIn = !choice.without.has(who);
  const name = plan.records.resource.get(who)?.name ?? t('nobody');
  const count = t('count', { count: one.news.length });
  return (
    <li data-out={!isIn || undefined} data-who={who}>
      <Checkbox
        checked={isIn}
        disabled={!mayPlan}
        aria-label={t('choose', { name })}
        label={
          <>
            <b>{name}</b> <small>{one.resourceId === null ? t('nobodyHint') : count}</small>
          </>
        }
        onChange={() => onChoose({ ...choice, without: toggled(choice.without, who) })}
      />
      <NewsLines news={one.news} />
    </li>
  );
}

interface ActProps {
  readonly digest: readonly Digest[];
  readonly choice: Choice;
  readonly ids: readonly string[];
}

function Act({ digest, choice, ids }: ActProps) {
  const { t } = useTranslation('publishing');
  const { plan, store } = useBoard();
  const others = alsoTold(plan, digest, choice).flatMap(
    (id) => plan.records.resource.get(id)?.name ?? [],
  );
  return (
    <div className={classes['foot']}>
      {others.length > 0 ? <p role="status">{t('others', { names: others.join(', ') })}</p> : null}
      <Button
        fullWidth
        disabled={ids.length === 0}
        onClick={() => store.run({ type: 'publish', interventionIds: ids })}
      >
        {ids.length === 0 ? t('actNone') : t('act', { count: ids.length })}
      </Button>
    </div>
  );
}
