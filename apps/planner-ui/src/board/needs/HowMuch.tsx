import type { Amount, Trigger } from '@pastille/scheduling';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './needs.module.css';
import { triggerSignal } from './trigger.js';

type LeftWord = 'hour' | 'hours' | 'halfDay' | 'oneDay' | 'days';

const IN_DAYS: readonly { readonly word: LeftWord; readonly amount: Amount }[] = [
  { word: 'halfDay', amount: { halfDays: 1 } },
  { word: 'oneDay', amount: { halfDays: 2 } },
  { word: 'days', amount: { halfDays: 4 } },
];
const IN_HOURS: readonly { readonly word: LeftWord; readonly amount: Amount }[] = [
  { word: 'hour', amount: { minutes: 60 } },
  { word: 'hours', amount: { minutes: 120 } },
  { word: 'halfDay', amount: { minutes: 240 } },
];
const LATE: readonly { readonly word: LeftWord; readonly minutes: number }[] = [
  { word: 'hour', minutes: 60 },
  { word: 'hours', minutes: 120 },
  { word: 'oneDay', minutes: 1440 },
];

const isSame = (a: Amount, b: Amount): boolean => JSON.stringify(a) === JSON.stringify(b);

/** By how much it is late, or how much is left: the answer changes what is proposed. */
export function HowMuch({ trigger }: { readonly trigger: Trigger }) {
  const { t } = useTranslation('needs');
  if (trigger.type === 'late') {
    return (
      <Choice label={t('proposals.lateBy')}>
        {LATE.map(({ word, minutes }) => (
          <Some
            key={word}
            word={word}
            isChosen={minutes === trigger.minutes}
            onChoose={() => triggerSignal.set({ ...trigger, minutes })}
          />
        ))}
      </Choice>
    );
  }
  if (trigger.type !== 'overrun') return null;
  const amounts = 'halfDays' in trigger.left ? IN_DAYS : IN_HOURS;
  return (
    <Choice label={t('proposals.left')}>
      {amounts.map(({ word, amount }) => (
        <Some
          key={word}
          word={word}
          isChosen={isSame(amount, trigger.left)}
          onChoose={() => triggerSignal.set({ ...trigger, left: amount })}
        />
      ))}
    </Choice>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={classes['howMuch']}>
      <small>{label}</small>
      {children}
    </div>
  );
}

interface SomeProps {
  readonly word: LeftWord;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Some({ word, isChosen, onChoose }: SomeProps) {
  const { t } = useTranslation('needs');
  return (
    <button type="button" className={classes['part']} aria-pressed={isChosen} onClick={onChoose}>
      {t(`proposals.${word}`)}
    </button>
  );
}
