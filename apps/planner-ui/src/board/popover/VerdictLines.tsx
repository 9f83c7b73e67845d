import { apply, type Outcome } from '@pastille/scheduling';
import { useBoard } from '../board-context.js';
import { conflictSentence, violationSentence } from '../view/sentences.js';
import classes from './popover.module.css';

/** What the engine says about what is about to be done. Nothing to say, nothing shown. */
export function VerdictLines({ outcome }: { readonly outcome: Outcome }) {
  const { plan, language } = useBoard();
  // What does not stand yet has its name in the plan as it would be.
  const then = outcome.status === 'accepted' ? apply(plan, outcome.changes) : plan;
  const lines =
    outcome.status === 'refused'
      ? outcome.violations.map((violation) => ({
          key: violation.sentence,
          text: violationSentence(plan, violation, language),
          tone: 'bad',
        }))
      : outcome.added
          .filter(({ severity }) => severity !== 'info')
          .map((conflict) => ({
            key: conflict.key,
            text: conflictSentence(then, conflict, language),
            tone: 'ask',
          }));
  if (lines.length === 0) return null;
  return (
    <ul className={classes['verdict']} aria-live="polite">
      {lines.slice(0, 4).map(({ key, text, tone }) => (
        <li key={key} data-tone={tone}>
          {text}
        </li>
      ))}
    </ul>
  );
}
