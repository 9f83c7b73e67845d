import { Badge, Button, Group, Text, Title } from '@mantine/core';
import type { CustomQuestion } from '@pastille/contracts';
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconPlus,
  IconRestore,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/new-id.js';
import { messageOf } from '../../app/message-of.js';
import { useRights } from '../../app/rights.js';
import { Empty } from '../../ui/Empty.js';
import { LineAct, RecordLine, RecordList } from '../../ui/RecordList.js';
import { showError, showUndoable } from '../../ui/toasts.js';
import { SUBJECTS } from '../asked-of.js';
import { movedQuestion, withQuestion } from './move-question.js';
import { QuestionForm } from './QuestionForm.js';
import { useQuestions, type ChangeQuestions } from './use-questions.js';

const NEW = {
  about: 'location',
  label: '',
  answer: { type: 'text' },
  trade: null,
  onSheet: true,
  archived: false,
} as const;

/** What the company asks of each client, place, works and worksite. */
export function QuestionList() {
  const { t } = useTranslation('dossier');
  const { administer } = useRights();
  const { list, change } = useQuestions();
  const [edited, setEdited] = useState<CustomQuestion | null>(null);
  if (!list) return null;
  const { questions } = list;
  const add = administer ? (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited({ ...NEW, id: newId() })}>
      {t('questions.add')}
    </Button>
  ) : null;
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed" maw={640}>
          {t('questions.lead')}
        </Text>
        {add}
      </Group>
      {questions.length === 0 ? (
        <Empty title={t('questions.empty')} text={t('questions.emptyText')} />
      ) : null}
      {SUBJECTS.map((about) => {
        const of = questions.filter((one) => one.about === about);
        if (of.length === 0) return null;
        return (
          <section key={about} aria-label={t(`questions.groups.${about}`)}>
            <Title order={2} size="h5" mt="md" mb="xs">
              {t(`questions.groups.${about}`)}
            </Title>
            <RecordList label={t(`questions.groups.${about}`)}>
              {of.map((question) => (
                <QuestionLine
                  key={question.id}
                  question={question}
                  asked={of.filter(({ archived }) => !archived)}
                  change={change}
                  onEdit={() => setEdited(question)}
                />
              ))}
            </RecordList>
          </section>
        );
      })}
      {edited ? (
        <QuestionForm
          key={edited.id}
          question={edited}
          isKnown={questions.some(({ id }) => id === edited.id)}
          onSave={(question) => change((before) => withQuestion(before, question))}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

interface QuestionLineProps {
  readonly question: CustomQuestion;
  /** Those of its subject that are still asked. */
  readonly asked: readonly CustomQuestion[];
  readonly change: ChangeQuestions;
  readonly onEdit: () => void;
}

function QuestionLine({ question, asked, change, onEdit }: QuestionLineProps) {
  const { t } = useTranslation('dossier');
  const { administer } = useRights();
  return (
    <RecordLine
      title={question.label}
      text={useQuestionWords(question)}
      onEdit={administer ? onEdit : undefined}
      editLabel={t('questions.edit', { label: question.label })}
      side={
        question.archived ? (
          <Badge color="gray" variant="light" tt="none">
            {t('questions.archivedTag')}
          </Badge>
        ) : null
      }
      acts={administer ? <QuestionActs question={question} asked={asked} change={change} /> : null}
    />
  );
}

function useQuestionWords({ answer, trade, onSheet }: CustomQuestion): string {
  const { t } = useTranslation('dossier');
  const detail =
    answer.type === 'number'
      ? answer.unit
      : answer.type === 'choice'
        ? answer.choices.join(', ')
        : null;
  const type = t(`questions.types.${answer.type}`);
  const kind = detail ? t('questions.detailed', { kind: type, detail }) : type;
  const sheet = onSheet ? null : t('questions.notOnSheet');
  return [kind, trade ?? t('questions.everyTrade'), sheet].filter(Boolean).join(' · ');
}

function QuestionActs({
  question,
  asked,
  change,
}: Pick<QuestionLineProps, 'question' | 'asked' | 'change'>) {
  const { t } = useTranslation('dossier');
  const { t: tApp } = useTranslation();
  const { label, id } = question;
  const run = (made: Parameters<ChangeQuestions>[0], done?: () => void) =>
    void change(made).then(done, (error: unknown) =>
      showError(tApp('errors.title'), messageOf(error, tApp)),
    );
  const archive = (archived: boolean, done?: () => void) =>
    run((before) => before.map((one) => (one.id === id ? { ...one, archived } : one)), done);
  if (question.archived) {
    return (
      <LineAct label={t('questions.restore', { label })} onClick={() => archive(false)}>
        <IconRestore size={18} />
      </LineAct>
    );
  }
  return (
    <>
      <LineAct
        label={t('questions.up', { label })}
        disabled={asked[0]?.id === id}
        onClick={() => run((before) => movedQuestion(before, question, -1))}
      >
        <IconArrowUp size={18} />
      </LineAct>
      <LineAct
        label={t('questions.down', { label })}
        disabled={asked.at(-1)?.id === id}
        onClick={() => run((before) => movedQuestion(before, question, 1))}
      >
        <IconArrowDown size={18} />
      </LineAct>
      <LineAct
        label={t('questions.archive', { label })}
        onClick={() =>
          archive(true, () =>
            showUndoable(t('questions.archived', { label }), tApp('acts.undo'), () =>
              archive(false),
            ),
          )
        }
      >
        <IconArchive size={18} />
      </LineAct>
    </>
  );
}
