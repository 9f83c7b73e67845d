import { Alert, Button, Group, Select, Stack } from '@mantine/core';
import type { FeedScope, IssuedFeedView } from '@pastille/contracts';
import { useMemo, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardId, usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { useSession } from '../app/session.js';
import { FormError } from '../ui/FormError.js';
import { FeedFields } from './FeedFields.js';
import { draftFor, subjectsOf, valueOf, type Subjects } from './feed-draft.js';
import { useFeedActs } from './feeds-query.js';

interface Props {
  readonly onIssued: (issued: IssuedFeedView) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** Whose agendas one may have; one’s own first. */
function useSubjects(): readonly Subjects[] {
  const { t } = useTranslation('feeds');
  const plan = usePlan();
  const { user } = useSession();
  const asker = {
    ...{ userId: user.id, ownOnly: user.role === 'technician' },
    wholeCompany: t('form.wholeCompany'),
  };
  return subjectsOf(plan, asker);
}

/** Turns a subscription on: everything has an answer already, so that one click is enough. */
export function NewFeed({ onIssued, onCancel }: Props) {
  const { t } = useTranslation('feeds');
  const subjects = useSubjects();
  const first = subjects[0]?.items[0];
  if (!first) return <Alert color="yellow">{t('form.nobody')}</Alert>;
  return <Form subjects={subjects} scope={first.scope} onIssued={onIssued} onCancel={onCancel} />;
}

interface FormProps extends Props {
  readonly subjects: readonly Subjects[];
  readonly scope: FeedScope;
}

function Form({ subjects, scope, onIssued, onCancel }: FormProps) {
  const { t } = useTranslation('feeds');
  const { t: tApp } = useTranslation();
  const boardId = useBoardId();
  const { user } = useSession();
  const [draft, setDraft] = useState(() => draftFor(scope, user.locale));
  const { create } = useFeedActs();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    create.mutate({ boardId, draft }, { onSuccess: onIssued });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <SubjectField
          subjects={subjects}
          scope={draft.scope}
          onChange={(chosen) => setDraft(draftFor(chosen, draft.locale))}
        />
        <FeedFields
          scope={draft.scope}
          value={draft}
          onChange={(patch) => setDraft({ ...draft, ...patch })}
        />
        <FormError error={create.error} />
        <Group>
          <Button type="submit" loading={create.isPending}>
            {t('off.turnOn')}
          </Button>
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              {tApp('acts.cancel')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

interface SubjectProps {
  readonly subjects: readonly Subjects[];
  readonly scope: FeedScope;
  readonly onChange: (scope: FeedScope) => void;
}

function SubjectField({ subjects, scope, onChange }: SubjectProps) {
  const { t } = useTranslation('feeds');
  const rights = useRights();
  const items = useMemo(() => subjects.flatMap((group) => group.items), [subjects]);
  return (
    <Select
      label={t('form.scope')}
      data={subjects.map(({ group, items: own }) => ({
        group: t(`form.${group}`),
        items: own.map(({ value, label }) => ({ value, label })),
      }))}
      value={valueOf(scope)}
      allowDeselect={false}
      searchable={rights.plan || items.length > 8}
      nothingFoundMessage={t('form.notFound')}
      maxDropdownHeight={280}
      onChange={(value) => {
        const chosen = items.find((one) => one.value === value);
        if (chosen) onChange(chosen.scope);
      }}
    />
  );
}
