import {
  IconCalendarEvent,
  IconCrane,
  IconHammer,
  IconMapPin,
  IconTool,
  IconUser,
  IconUserSquareRounded,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Intervention, Plan } from '@pastille/scheduling';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { teamNames } from '../view/names.js';
import { slotLabel } from '../view/words.js';
import { contextOf, type Answer } from './answer.js';
import classes from './Search.module.css';
import type { Found } from './found.js';

type Kind = 'worksite' | 'client' | 'place' | 'person' | 'crew' | 'machine' | 'task' | 'visit';

function kindOf(plan: Plan, { target }: Answer): Kind {
  if (target.kind !== 'resource') return target.kind;
  const kind = plan.records.resource.get(target.id)?.kind;
  if (kind === 'equipment') return 'machine';
  return kind === 'crew' ? 'crew' : 'person';
}

const ICONS: Record<Kind, typeof IconUser> = {
  worksite: IconHammer,
  client: IconUserSquareRounded,
  place: IconMapPin,
  person: IconUser,
  crew: IconUsersGroup,
  machine: IconCrane,
  task: IconTool,
  visit: IconCalendarEvent,
};

/** « jeu. 26 nov. 8 h – 12 h · Éric, Malo » */
function useWhen(): (one: Intervention) => string {
  const { plan, language } = useBoard();
  return (one) =>
    [slotLabel(language, plan.settings.zone, one), teamNames(plan, one)]
      .filter(Boolean)
      .join(' · ');
}

/** What one says first: when next, or that nothing is planned. */
function useShortAnswer(): (answer: Answer) => string {
  const { t } = useTranslation('search');
  const { now } = useBoard();
  const when = useWhen();
  return ({ next: [first], toPlan }) => {
    if (first) return `${t(first.start <= now ? 'now' : 'next')}${t('colon')}${when(first)}`;
    return [t('noNext'), toPlan > 0 ? t('toPlan', { count: toPlan }) : null]
      .filter(Boolean)
      .join(' · ');
  };
}

interface HitProps {
  readonly id: string;
  readonly found: Found;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One answer in the list: its name, whose and where it is, and when somebody comes. */
export function Hit({ id, found, isActive, onPoint, onChoose }: HitProps) {
  const { t } = useTranslation('search');
  const { plan } = useBoard();
  const shortAnswer = useShortAnswer();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) root.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { title, answer } = found;
  const kind = kindOf(plan, answer);
  const Icon = ICONS[kind];
  const context = contextOf(plan, answer);
  return (
    <div
      ref={root}
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes['hit']}
      data-hit={answer.target.id}
      data-kind={answer.target.kind}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <Icon size={17} aria-hidden className={classes['icon']} />
      <span className={classes['what']}>
        <span className={classes['title']}>
          <b>{title}</b>
          <small>{t(`kinds.${kind}`)}</small>
        </span>
        {context ? <small>{context}</small> : null}
        <span className={classes['when']}>{shortAnswer(answer)}</span>
        {answer.phone ? <span className={classes['number']}>{answer.phone}</span> : null}
      </span>
    </div>
  );
}
