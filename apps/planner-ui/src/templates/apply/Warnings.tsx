import { Alert } from '@mantine/core';
import { apply, decide, type Plan, type PlanningCommand } from '@pastille/scheduling';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../app/clock.js';
import { useSession } from '../../app/session.js';
import { conflictSentence, violationSentence } from '../../board/view/sentences.js';
import { useLanguage } from '../../i18n/use-language.js';

interface Props {
  readonly plan: Plan;
  readonly command: PlanningCommand;
}

const MOST_TOLD = 3;

/** What the judge says of it before it is done: the same that the server will say. */
function useSaid({ plan, command }: Props): readonly string[] {
  const language = useLanguage();
  const { user } = useSession();
  return useMemo(() => {
    const actor = { id: user.id, name: user.name, mayUnlockOthers: false };
    const outcome = decide(plan, command, { now: now(), actor });
    if (outcome.status === 'refused')
      return outcome.violations.map((one) => violationSentence(plan, one, language));
    const after = apply(plan, outcome.changes);
    return outcome.added
      .filter(({ severity }) => severity !== 'info')
      .map((one) => conflictSentence(after, one, language));
  }, [plan, command, user, language]);
}

export function Warnings(props: Props) {
  const { t } = useTranslation('templates');
  const said = [...new Set(useSaid(props))];
  if (said.length === 0) return null;
  const more = said.length - MOST_TOLD;
  return (
    <Alert
      color="orange"
      styles={{ title: { color: 'var(--ink)' } }}
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={t('apply.warnings', { count: said.length })}
    >
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {said.slice(0, MOST_TOLD).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {more > 0 ? t('apply.more', { count: more }) : null}
    </Alert>
  );
}
