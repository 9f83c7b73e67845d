import type { Plan } from '@pastille/scheduling';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { heldCount, heldGhost, heldId, verdictSignal, type Verdict } from '../timeline/verdict.js';
import { consequencesOf, planAfter } from '../view/consequences.js';
import { titleOf } from '../view/names.js';
import { useSignal } from '../view/signal.js';
import { slotLabel, type Language } from '../view/words.js';
import classes from './VerdictPanel.module.css';

const GAP = 18;

/** Follows the hand: the result, then what follows from it, then how to apply and cancel. */
export function VerdictPanel() {
  const verdict = useSignal(verdictSignal);
  return verdict ? <Panel verdict={verdict} /> : null;
}

/** Where the pointer was last: the panel appears there and not in a corner. */
const pointer = { x: 0, y: 0 };
if (typeof window !== 'undefined') {
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      pointer.x = clientX;
      pointer.y = clientY;
    },
    { passive: true, capture: true },
  );
}

function place(element: HTMLElement): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const left =
    pointer.x + GAP + width > window.innerWidth ? pointer.x - GAP - width : pointer.x + GAP;
  const top =
    pointer.y + GAP + height > window.innerHeight ? pointer.y - GAP - height : pointer.y + GAP;
  element.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
}

/** What is held, and where it would stand. */
function headOf(
  verdict: Verdict,
  { plan, then, language }: Record<'plan' | 'then', Plan> & { readonly language: Language },
): string {
  const first = heldGhost(verdict);
  if (first) return `${titleOf(then, first)} → ${slotLabel(language, plan.settings.zone, first)}`;
  const { subject } = verdict;
  const one = 'interventionId' in subject ? plan.intervention(subject.interventionId) : undefined;
  return one ? titleOf(plan, one) : '';
}

function Panel({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('board');
  const { t: s } = useTranslation('selection');
  const { plan, language } = useBoard();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = (): void => {
      if (panel.current) place(panel.current);
    };
    follow();
    window.addEventListener('pointermove', follow, { passive: true });
    return () => window.removeEventListener('pointermove', follow);
  }, [verdict]);
  const { outcome } = verdict;
  const { lines, rest, moved, stays, calls, cured } = consequencesOf(plan, outcome, {
    language,
    held: heldId(verdict),
  });
  const others = heldCount(verdict) - 1;
  const refused = outcome.status === 'refused';
  const then = planAfter(plan, outcome);
  const head = headOf(verdict, { plan, then, language });
  return (
    <div
      ref={panel}
      className={classes['panel']}
      role="status"
      data-testid="verdict"
      data-status={outcome.status}
    >
      <b>{head}</b>
      {others > 0 ? <p>{s('others', { count: others })}</p> : null}
      <ul>
        {moved > 1 ? <li data-tone="moves">{t('verdict.follow', { count: moved })}</li> : null}
        {stays > 1 ? <li data-tone="stop">{t('verdict.stay', { count: stays })}</li> : null}
        {lines.map(({ key, text, tone }) => (
          <li key={key} data-tone={tone}>
            {text}
          </li>
        ))}
        {rest > 0 ? <li data-tone="rest">{t('verdict.more', { count: rest })}</li> : null}
        {calls.map(({ name, phone }) => (
          <li key={name} data-tone="call">
            {phone ? t('verdict.callAt', { name, phone }) : t('verdict.call', { name })}
          </li>
        ))}
        {cured > 0 ? <li data-tone="good">{t('verdict.cures', { count: cured })}</li> : null}
      </ul>
      <p>{t(refused ? 'verdict.stays' : 'verdict.release')}</p>
    </div>
  );
}
