import { Checkbox, Text } from '@mantine/core';
import type { Plan } from '@pastille/scheduling';
import { dayOfLocal, toLocal, type Minutes } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { slotLabel, shortDay, weekdayDay } from '../../board/view/words.js';
import { useLanguage } from '../../i18n/use-language.js';
import { waitWords } from '../step-words.js';
import type { ApplyChoice, Outlook, StepOutlook } from './plan-template.js';
import { timelineOf, type Timeline } from './timeline-of.js';
import classes from './apply.module.css';

interface Props {
  readonly plan: Plan;
  readonly choice: ApplyChoice;
  readonly outlook: Outlook;
  readonly onToggle: (leftOut: ReadonlySet<string>) => void;
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Every step with its dates, as a list and as a picture of it: work in full, waits hatched. */
export function Proposal({ plan, choice, outlook, onToggle }: Props) {
  const { t } = useTranslation('templates');
  const { span, steps } = outlook;
  const { zone } = plan.settings;
  const timeline = span ? timelineOf(zone, span) : null;
  return (
    <section className={classes['proposal']} aria-label={t('apply.proposed')}>
      <Lead plan={plan} choice={choice} outlook={outlook} />
      <div className={classes['picture']}>
        {timeline ? <Weeks timeline={timeline} /> : null}
        <ol
          className={classes['steps']}
          aria-label={t('apply.steps', { name: choice.template.name })}
        >
          {steps.map((one) => (
            <Step
              key={one.step.key}
              outlook={one}
              plan={plan}
              choice={choice}
              timeline={timeline}
              onToggle={() => onToggle(toggled(choice.leftOut, one.step.key))}
            />
          ))}
        </ol>
      </div>
      {timeline ? (
        <p className={classes['legend']} aria-hidden>
          <span className={classes['work']} /> {t('apply.legendWork')}
          <span className={classes['wait']} /> {t('apply.legendWait')}
        </p>
      ) : null}
    </section>
  );
}

function Lead({ plan, choice, outlook: { span, tasks } }: Omit<Props, 'onToggle'>) {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  if (tasks.length === 0 || !span) {
    return (
      <Text size="sm" role="status">
        {t('apply.nothing')}
      </Text>
    );
  }
  const day = (at: Minutes) => weekdayDay(language, dayOfLocal(toLocal(plan.settings.zone, at)));
  const words = { from: day(span.from), to: day(span.to - 1) };
  return (
    <Text size="sm" c="dimmed" role="status">
      {t(choice.crewId === null ? 'apply.spanNoTeam' : 'apply.span', words)}
    </Text>
  );
}

/** Beyond it, a narrow screen has no room for the name of a week. */
const LAST_NAMED = 82;

function Weeks({ timeline }: { readonly timeline: Timeline }) {
  const language = useLanguage();
  return (
    <div className={classes['weeks']} aria-hidden>
      {timeline.weeks.map(({ day, left }) => (
        <span key={day} data-last={left > LAST_NAMED} style={{ left: `${left}%` }}>
          {shortDay(language, day)}
        </span>
      ))}
    </div>
  );
}

interface StepProps extends Pick<Props, 'plan' | 'choice'> {
  readonly outlook: StepOutlook;
  readonly timeline: Timeline | null;
  readonly onToggle: () => void;
}

function Step({ outlook, plan, choice, timeline, onToggle }: StepProps) {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const { step, isMade, isThere, date } = outlook;
  const waits = waitWords(step, choice.template.steps, { t, language });
  const when = date ? slotLabel(language, plan.settings.zone, date) : t('apply.noDate');
  return (
    <li className={classes['step']} data-made={isMade} data-step={step.label}>
      <Checkbox
        className={classes['name'] ?? ''}
        checked={isMade}
        label={step.label}
        description={[
          isMade ? when : null,
          isThere ? t('apply.there') : isMade ? null : t('apply.leftOut'),
          isMade && date?.isTaken ? t('apply.taken') : null,
        ]
          .filter(Boolean)
          .join(' · ')}
        title={waits ?? undefined}
        onChange={onToggle}
      />
      <Track timeline={timeline} outlook={outlook} />
    </li>
  );
}

function Track({ timeline, outlook }: Pick<StepProps, 'timeline' | 'outlook'>) {
  const { date } = outlook;
  if (!timeline) return null;
  const wait = date && timeline.waitOf(date);
  const work = date && timeline.workOf(date);
  return (
    <div className={classes['track']} aria-hidden>
      {timeline.weeks.map(({ day, left }) => (
        <span key={day} className={classes['monday']} style={{ left: `${left}%` }} />
      ))}
      {wait ? (
        <span
          className={classes['wait']}
          style={{ left: `${wait.left}%`, width: `${wait.width}%` }}
        />
      ) : null}
      {work ? (
        <span
          className={classes['work']}
          data-taken={date.isTaken}
          style={{ left: `${work.left}%`, width: `${work.width}%` }}
        />
      ) : null}
    </div>
  );
}
