import { Alert, Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { PlanView } from '@pastille/contracts';
import type { Worksite } from '@pastille/scheduling';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { messageOf } from '../app/message-of.js';
import { useRights } from '../app/rights.js';
import { DateField } from '../ui/DateField.js';
import { showSuccess } from '../ui/toasts.js';
import { useDraft } from '../ui/use-draft.js';
import { detailCommands, detailsOf, type WorksiteDetailsDraft } from './worksite-details.js';
import classes from './QuickWorksiteForm.module.css';

/** The file of a worksite: one form, and one command for each record that really changed. */
export function WorksiteDetails({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('worksites');
  const { t: tApp } = useTranslation();
  const plan = usePlan();
  const rights = useRights();
  const send = useSendCommand();
  const [draft, set] = useDraft<WorksiteDetailsDraft>(() => detailsOf(plan, worksite));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const commands = detailCommands(plan, worksite, draft);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      for (const command of commands) await send(command);
      showSuccess(tApp('said.saved'));
    } catch (caught) {
      setError(caught);
    }
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <fieldset className={classes['plain']} disabled={!rights.editRecords}>
        <Stack gap="sm">
          <JobFields draft={draft} onChange={set} plan={plan} />
          <ClientAndPlaceFields draft={draft} onChange={set} />
          <Textarea
            label={t('page.note')}
            autosize
            minRows={2}
            maxRows={10}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          {error ? (
            <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
              {messageOf(error, tApp)}
            </Alert>
          ) : null}
          {rights.editRecords ? (
            <Group justify="flex-end">
              {commands.length > 0 ? (
                <Text size="sm" c="dimmed">
                  {t('page.unsaved')}
                </Text>
              ) : null}
              <Button type="submit" loading={busy} disabled={commands.length === 0}>
                {t('page.save')}
              </Button>
            </Group>
          ) : null}
        </Stack>
      </fieldset>
    </form>
  );
}

interface FieldsProps {
  readonly draft: WorksiteDetailsDraft;
  readonly onChange: (patch: Partial<WorksiteDetailsDraft>) => void;
}

function JobFields({ draft, onChange, plan }: FieldsProps & { readonly plan: PlanView }) {
  const { t } = useTranslation('worksites');
  const crews = plan.resources.filter(
    (one) => one.kind === 'crew' && (!one.archived || one.id === draft.usualCrewId),
  );
  return (
    <>
      <TextInput
        label={t('form.jobTitle')}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className={classes['pair']}>
        <TextInput
          label={t('form.reference')}
          value={draft.reference}
          onChange={(event) => onChange({ reference: event.currentTarget.value })}
        />
        <DateField
          label={t('page.expectedEnd')}
          clearable
          today={today(plan.settings.zone)}
          value={draft.expectedEnd}
          onChange={(expectedEnd) => onChange({ expectedEnd })}
        />
        <Select
          label={t('page.usualCrew')}
          clearable
          data={crews.map((crew) => ({ value: crew.id, label: crew.name }))}
          value={draft.usualCrewId}
          onChange={(usualCrewId) => onChange({ usualCrewId })}
        />
        {plan.branches.length > 1 ? (
          <Select
            label={t('form.branch')}
            allowDeselect={false}
            data={plan.branches.map((branch) => ({ value: branch.id, label: branch.name }))}
            value={draft.branchId}
            onChange={(branchId) => branchId && onChange({ branchId })}
          />
        ) : null}
      </div>
      <TextInput
        label={t('form.works')}
        value={draft.works}
        onChange={(event) => onChange({ works: event.currentTarget.value })}
      />
    </>
  );
}

function ClientAndPlaceFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('worksites');
  const field = (name: keyof WorksiteDetailsDraft, label: string, extra: object = {}) => (
    <TextInput
      label={label}
      autoComplete="off"
      value={draft[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      {...extra}
    />
  );
  return (
    <>
      <div className={classes['pair']}>
        {field('clientName', t('form.client'))}
        {field('phone', t('form.phone'), { type: 'tel' })}
        {field('email', t('page.email'), { type: 'email' })}
        {field('holdReason', t('page.hold'), { placeholder: t('page.holdPlaceholder') })}
      </div>
      <div className={classes['address']}>
        {field('address', t('form.address'))}
        {field('postalCode', t('form.postalCode'))}
        {field('city', t('form.city'))}
      </div>
      {field('accessNote', t('page.access'), { placeholder: t('page.accessPlaceholder') })}
    </>
  );
}
