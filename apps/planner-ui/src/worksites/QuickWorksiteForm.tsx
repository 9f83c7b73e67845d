import { Alert, Button, Group, Select, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { messageOf } from '../app/message-of.js';
import { byOrder } from '../ui/by-order.js';
import { showSuccess } from '../ui/toasts.js';
import { useDraft } from '../ui/use-draft.js';
import { TemplateField } from '../templates/TemplateField.js';
import { ClientFields } from './ClientFields.js';
import {
  createWorksite,
  faultsOf,
  titleOf,
  withTemplate,
  type DraftFault,
  type WorksiteDraft,
} from './new-worksite.js';
import { startingDraft } from './starting-draft.js';
import { StartFields } from './StartFields.js';
import { TaskPicker } from './TaskPicker.js';
import classes from './QuickWorksiteForm.module.css';

export interface QuickWorksiteFormProps {
  readonly onCreated: (worksiteId: string) => void;
  readonly onCancel: () => void;
  readonly cancelLabel?: string;
}

/** « Nouveau chantier »: everything a board needs of a worksite, by keyboard, in under a minute. One command. */
export function QuickWorksiteForm({ onCreated, onCancel, cancelLabel }: QuickWorksiteFormProps) {
  const { t } = useTranslation('worksites');
  const { t: tApp } = useTranslation();
  const plan = usePlan();
  const send = useSendCommand();
  const form = useRef<HTMLFormElement>(null);
  const [draft, set] = useDraft<WorksiteDraft>(() => startingDraft(plan));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const faults = tried
    ? faultsOf(draft, new Set(plan.worksites.map(({ reference }) => reference)))
    : [];
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    const left = faultsOf(draft, new Set(plan.worksites.map(({ reference }) => reference)));
    if (left.length > 0) {
      focusFault(form.current, left[0]);
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const command = createWorksite(draft);
      await send(command);
      showSuccess(t('form.created', { reference: command.worksite.reference }));
      onCreated(command.worksite.id);
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      className={classes['form']}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
      noValidate
    >
      <ClientFields draft={draft} onChange={set} isFaulty={faults.includes('client')} />
      <JobFields draft={draft} onChange={set} faults={faults} />
      <TemplateField
        value={draft.template}
        onChange={(template) => set(withTemplate(draft, template))}
      />
      <TaskPicker draft={draft} onChange={set} />
      {error ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
          {messageOf(error, tApp)}
        </Alert>
      ) : null}
      <Group justify="flex-end" className={classes['foot'] ?? ''}>
        <Button variant="default" onClick={onCancel}>
          {cancelLabel ?? tApp('acts.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('form.create')}
        </Button>
      </Group>
    </form>
  );
}

/** The cursor goes where something is missing. */
function focusFault(form: HTMLFormElement | null, fault: DraftFault | undefined): void {
  const name = fault === 'reference-taken' ? 'reference' : fault;
  form?.querySelector<HTMLElement>(`[name="${name ?? ''}"]`)?.focus();
}

interface JobFieldsProps {
  readonly draft: WorksiteDraft;
  readonly onChange: (patch: Partial<WorksiteDraft>) => void;
  readonly faults: readonly DraftFault[];
}

function JobFields({ draft, onChange, faults }: JobFieldsProps) {
  const { t } = useTranslation('worksites');
  const { statuses, branches, settings } = usePlan();
  const errorOf = (...of: readonly DraftFault[]) => {
    const fault = faults.find((one) => of.includes(one));
    return fault ? t(`form.faults.${fault}`) : null;
  };
  return (
    <div className={classes['columns']}>
      <TextInput
        name="title"
        label={t('form.works')}
        placeholder={t('form.worksPlaceholder')}
        value={draft.works}
        error={errorOf('title')}
        onChange={(event) => onChange({ works: event.currentTarget.value })}
      />
      <TextInput
        label={t('form.jobTitle')}
        placeholder={titleOf(draft) || t('form.titlePlaceholder')}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div>
        <div className={classes['label']}>{t('form.start')}</div>
        <StartFields
          start={
            draft.certainty === 'none' || !draft.date
              ? null
              : { date: draft.date, certainty: draft.certainty }
          }
          today={today(settings.zone)}
          onChange={(start) => onChange(start ?? { certainty: 'none', date: null })}
        />
      </div>
      <div className={classes['pair']}>
        <TextInput
          name="reference"
          label={t('form.reference')}
          className="tabular"
          value={draft.reference}
          error={errorOf('reference', 'reference-taken')}
          onChange={(event) => onChange({ reference: event.currentTarget.value })}
        />
        <Select
          name="status"
          label={t('form.status')}
          allowDeselect={false}
          data={statuses
            .toSorted(byOrder)
            .map((status) => ({ value: status.id, label: status.name }))}
          value={draft.statusId || null}
          error={errorOf('status')}
          onChange={(statusId) => onChange({ statusId: statusId ?? '' })}
        />
        {branches.length > 1 ? (
          <Select
            label={t('form.branch')}
            allowDeselect={false}
            data={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
            value={draft.branchId}
            onChange={(branchId) => branchId && onChange({ branchId })}
          />
        ) : null}
      </div>
    </div>
  );
}
