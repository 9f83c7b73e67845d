import { Anchor, Button, Text, Title } from '@mantine/core';
import type { CustomQuestion } from '@pastille/contracts';
import type { Plan, Worksite } from '@pastille/scheduling';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBoardId } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { useLanguage } from '../i18n/use-language.js';
import { answerWords } from './answer-words.js';
import { AnswerField } from './AnswerField.js';
import { askedOf, SUBJECTS, type Subject } from './asked-of.js';
import { useOpenDossier, type OpenDossier } from './dossier-context.js';
import { questionsQuery } from './dossier-queries.js';
import classes from './dossier.module.css';

interface AnswersProps {
  readonly worksite: Worksite;
  readonly plan: Plan;
}

const NO_SUBJECT = { location: 'noLocation', works: 'noWorks' } as const;

/** How to get in, how deep it is, whether there is a dog: what the company asks, by whom it is about. */
export function Answers({ worksite, plan }: AnswersProps) {
  const { t } = useTranslation('dossier');
  const open = useOpenDossier();
  const { data } = useQuery(questionsQuery(useBoardId()));
  const [all, setAll] = useState(false);
  if (!open || !data) return null;
  const answered = new Set(open.dossier.answers.map(({ questionId }) => questionId));
  const { here, elsewhere } = askedOf(data.questions, tradesOf(plan, worksite), answered);
  if (!open.mayEdit) return <ReadAnswers questions={here} open={open} />;
  const shown = all ? data.questions.filter((one) => [...here, ...elsewhere].includes(one)) : here;
  if (shown.length + elsewhere.length === 0) return <NothingAsked />;
  return (
    <div className={classes['groups']}>
      {SUBJECTS.map((about) => (
        <Group
          key={about}
          about={about}
          questions={shown.filter((one) => one.about === about)}
          isThere={subjectId(worksite, about) !== null}
          open={open}
        />
      ))}
      {elsewhere.length > 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {t(all ? 'answers.fewer' : 'answers.others')}
        </Button>
      ) : null}
    </div>
  );
}

const subjectId = (worksite: Worksite, about: Subject): string | null =>
  ({
    client: worksite.clientId,
    location: worksite.locationId,
    works: worksite.worksId,
    worksite: worksite.id,
  })[about];

function tradesOf(plan: Plan, worksite: Worksite): ReadonlySet<string> {
  const kinds = plan.tasksOf(worksite.id).map(({ kindId }) => kindId);
  return new Set(
    kinds.flatMap((id) => {
      const kind = id === null ? undefined : plan.records.taskKind.get(id);
      return kind ? [kind.trade] : [];
    }),
  );
}

function NothingAsked() {
  const { t } = useTranslation('dossier');
  const { administer } = useRights();
  return (
    <>
      <Text c="dimmed">{t('answers.none')}</Text>
      {administer ? (
        <Anchor component={Link} to="/settings/questions" size="sm">
          {t('answers.toSettings')}
        </Anchor>
      ) : (
        <Text c="dimmed" size="sm">
          {t('answers.noneText')}
        </Text>
      )}
    </>
  );
}

interface GroupProps {
  readonly about: Subject;
  readonly questions: readonly CustomQuestion[];
  /** What they are about is there at all. */
  readonly isThere: boolean;
  readonly open: OpenDossier;
}

function Group({ about, questions, isThere, open }: GroupProps) {
  const { t } = useTranslation('dossier');
  if (questions.length === 0) return null;
  const missing =
    about === 'location' || about === 'works' ? t(`answers.${NO_SUBJECT[about]}`) : '';
  return (
    <div>
      <Title order={3} size="h6" c="dimmed" mb={4}>
        {t(`answers.${about}`)}
      </Title>
      {isThere ? (
        <div className={classes['fields']}>
          {questions.map((question) => (
            <AnswerField
              key={question.id}
              question={question}
              value={valueOf(open, question)}
              onSave={(value) => open.run({ type: 'answer', questionId: question.id, value })}
            />
          ))}
        </div>
      ) : (
        <Text c="dimmed" size="sm">
          {missing}
        </Text>
      )}
    </div>
  );
}

const valueOf = ({ dossier }: OpenDossier, { id }: CustomQuestion): string | null =>
  dossier.answers.find(({ questionId }) => questionId === id)?.value ?? null;

interface ReadAnswersProps {
  readonly questions: readonly CustomQuestion[];
  readonly open: OpenDossier;
}

/** For those who only read: what is answered, and nothing else. */
function ReadAnswers({ questions, open }: ReadAnswersProps) {
  const { t } = useTranslation('dossier');
  const language = useLanguage();
  const answered = questions.filter((question) => valueOf(open, question) !== null);
  if (answered.length === 0) return <Text c="dimmed">{t('answers.unanswered')}</Text>;
  const words = (question: CustomQuestion): string => {
    const value = valueOf(open, question) ?? '';
    const { answer } = question;
    if (answer.type === 'yes-no') return t(value === 'yes' ? 'answers.yes' : 'answers.no');
    const unit = answer.type === 'number' ? answer.unit : null;
    return [answerWords(question, value, language), unit].filter(Boolean).join('\u00A0');
  };
  return (
    <dl className={classes['facts']}>
      {answered.map((question) => (
        <div key={question.id}>
          <Text component="dt" size="xs" c="dimmed">
            {question.label}
          </Text>
          <dd>{words(question)}</dd>
        </div>
      ))}
    </dl>
  );
}
