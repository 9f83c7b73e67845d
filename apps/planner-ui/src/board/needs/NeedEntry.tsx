import { VisuallyHidden } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { IconAlertTriangleFilled, IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { Conflict, Intervention } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { teamNames, worksiteNameOf } from '../view/names.js';
import { conflictSentence } from '../view/sentences.js';
import { slotLabel } from '../view/words.js';
import { CureButtons } from './CureButtons.js';
import classes from './needs.module.css';
import { useGoThere } from './use-go-there.js';

interface Props {
  readonly entryKey: string;
  readonly conflict: Conflict;
}

const ICONS = {
  error: IconAlertTriangleFilled,
  warning: IconAlertCircle,
  info: IconInfoCircle,
} as const;

/** Where and when, below the sentence: of two bars the one that comes first. */
function usePlace(one: Intervention | undefined, { subject }: Conflict): string {
  const { plan, language } = useBoard();
  if (!one) {
    const task = plan.records.task.get(subject);
    return worksiteNameOf(plan, task?.worksiteId ?? subject) ?? '';
  }
  const parts = [worksiteNameOf(plan, one.worksiteId), teamNames(plan, one)];
  return [...parts, slotLabel(language, plan.settings.zone, one)].filter(Boolean).join(' · ');
}

/** One thing that is wrong: the sentence leads there, the buttons below settle it. */
export function NeedEntry({ entryKey, conflict }: Props) {
  const { t } = useTranslation('needs');
  const { plan, language } = useBoard();
  const { ref, inViewport } = useInViewport<HTMLLIElement>();
  const { open } = useOpening();
  const goThere = useGoThere();
  const bars = conflict.ids.flatMap((id) => plan.intervention(id) ?? []);
  const one = bars.toSorted((a, b) => a.start - b.start)[0];
  const place = usePlace(one, conflict);
  const taskId = one ? null : conflict.ids.find((id) => plan.records.task.has(id));
  const Icon = ICONS[conflict.severity];
  return (
    <li ref={ref} className={classes['entry']} data-severity={conflict.severity}>
      <button
        type="button"
        className={classes['sentence']}
        data-need={entryKey}
        data-code={conflict.code}
        onClick={({ currentTarget }) => {
          if (one) goThere(one);
          else if (taskId) {
            open({
              ...{ kind: 'task', taskId, day: null, resourceId: null },
              anchor: anchorOf(currentTarget),
            });
          }
        }}
      >
        <Icon size={15} aria-hidden />
        <span>
          <VisuallyHidden>{t(`severity.${conflict.severity}`)} </VisuallyHidden>
          {conflictSentence(plan, conflict, language)} <small>{place}</small>
        </span>
      </button>
      <CureButtons conflict={conflict} isInSight={inViewport} />
    </li>
  );
}
