import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import type { PlanView } from '@pastille/contracts';
import type { Worksite } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { DateField } from '../ui/DateField.js';
import { FieldFaultsContext } from '../ui/field-faults.js';
import { FormError } from '../ui/FormError.js';
import { TextField } from '../ui/TextField.js';
import { showSuccess } from '../ui/toasts.js';
import { useDraft } from '../ui/use-draft.js';
import { useSubmit } from '../ui/use-submit.js';
import { detailCommands, detailsOf, type WorksiteDetailsDraft } from './worksite-details.js';
import classes from './QuickWorksiteForm.module.css';

/** The file of a worksite: one form, and one command for each record that really changed. */
export function WorksiteDetails({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('worksites');
  const { t: tApp } = useTranslation();
  const plan = usePlan();
  const send = useSendCommand();
  const [draft, set] = useDraft<WorksiteDetailsDraft>(() => detailsOf(plan, worksite));
  const commands = detailCommands(plan, worksite, draft);
  const { submit, faults, busy, error } = useSubmit({
    onSave: async () => {
      for (const command of commands) await send(command);
    },
    onSaved: () => showSuccess(tApp('said.saved')),
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldFaultsContext value={faults}>
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
          <FormError error={error} />

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
        </Stack>
      </FieldFaultsContext>
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
      <TextField
        field="title"
        label={t('form.jobTitle')}
        fault={draft.title.trim() === '' ? t('form.faults.title') : null}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <div className={classes['pair']}>
        <TextField
          field="reference"
          label={t('form.reference')}
          fault={draft.reference.trim() === '' ? t('form.faults.reference') : null}
          value={draft.reference}
          onChange={(reference) => onChange({ reference })}
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
      <TextField
        field="works"
        label={t('form.works')}
        value={draft.works}
        onChange={(works) => onChange({ works })}
      />
    </>
  );
}

function ClientAndPlaceFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('worksites');
  const field = (name: keyof WorksiteDetailsDraft, label: string, extra: object = {}) => (
    <TextField
      field={name === 'clientName' ? 'name' : name}
      label={label}
      autoComplete="off"
      value={draft[name] ?? ''}
      onChange={(value) => onChange({ [name]: value })}
      {...extra}
    />
  );
  return (
    <>
      <div className={classes['pair']}>
        {field('clientName', t('form.client'), {
          fault: draft.clientName.trim() === '' ? t('form.faults.client') : null,
        })}
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
