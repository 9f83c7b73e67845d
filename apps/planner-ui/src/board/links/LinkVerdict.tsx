import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import panel from '../panels/VerdictPanel.module.css';
import { consequencesOf } from '../view/consequences.js';
import { useSignal } from '../view/signal.js';
import { linkInHand, type LinkInHand } from './link-command.js';
import { linkSentence } from './link-words.js';

const GAP = 18;

function place(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = x + GAP + width > window.innerWidth ? x - GAP - width : x + GAP;
  const top = y + GAP + height > window.innerHeight ? y - GAP - height : y + GAP;
  element.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
}

/** Under the pointer while a line is drawn: what waits for what, and what would follow. */
export function LinkVerdict() {
  const hand = useSignal(linkInHand);
  return hand ? <Panel hand={hand} /> : null;
}

function Panel({ hand }: { readonly hand: LinkInHand }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (root.current) place(root.current, hand.at);
  }, [hand]);
  const { aim } = hand;
  return (
    <div
      ref={root}
      className={panel['panel']}
      role="status"
      data-testid="link-verdict"
      data-status={aim.kind === 'link' ? aim.outcome.status : aim.kind}
    >
      {aim.kind === 'link' ? <Aimed aim={aim} /> : <Unaimed kind={aim.kind} />}
    </div>
  );
}

function Unaimed({ kind }: { readonly kind: 'nothing' | 'itself' | 'no-task' }) {
  const { t } = useTranslation('links');
  const words = { nothing: 'aim', itself: 'itself', 'no-task': 'noTask' } as const;
  return <b>{t(`verdict.${words[kind]}`)}</b>;
}

function Aimed({ aim }: { readonly aim: Extract<LinkInHand['aim'], { kind: 'link' }> }) {
  const { t } = useTranslation('links');
  const { t: inBoard } = useTranslation('board');
  const { plan, language } = useBoard();
  const { command, outcome } = aim;
  const { tasks } = { tasks: plan.records.task };
  const task = tasks.get(command.taskId)?.label ?? '';
  const predecessor = tasks.get(command.link.predecessorId)?.label ?? '';
  const told = consequencesOf(plan, outcome, { language, held: null });
  return (
    <>
      <b>{linkSentence(command.link, { t, language, task, predecessor })}</b>
      <ul>
        {told.lines.map(({ key, text, tone }) => (
          <li key={key} data-tone={tone}>
            {text}
          </li>
        ))}
        {told.rest > 0 ? (
          <li data-tone="rest">{inBoard('verdict.more', { count: told.rest })}</li>
        ) : null}
        {told.calls.map(({ name, phone }) => (
          <li key={name} data-tone="call">
            {phone ? inBoard('verdict.callAt', { name, phone }) : inBoard('verdict.call', { name })}
          </li>
        ))}
      </ul>
      <p>{t(outcome.status === 'refused' ? 'verdict.stays' : 'verdict.release')}</p>
    </>
  );
}
