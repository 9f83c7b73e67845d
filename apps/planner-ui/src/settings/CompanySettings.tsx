import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { WeekEditor } from '../hours/WeekEditor.js';
import { FieldFaultsContext } from '../ui/field-faults.js';
import { FormError } from '../ui/FormError.js';
import { TextField } from '../ui/TextField.js';
import { showSuccess } from '../ui/toasts.js';
import { useDraft } from '../ui/use-draft.js';
import { useSubmit } from '../ui/use-submit.js';
import { OverbookingChoice } from './OverbookingChoice.js';
import { PublicationChoice } from './PublicationChoice.js';
import { inputOf, putSettings, zoneNames, type SettingsInput } from './settings-input.js';

export function CompanySettings() {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation();
  const plan = usePlan();
  const rights = useRights();
  const send = useSendCommand();
  const saved = inputOf(plan.settings);
  const [draft, set] = useDraft<SettingsInput>(saved);
  const record = { ...draft, companyName: draft.companyName.trim() };
  const changed = JSON.stringify(saved) !== JSON.stringify(record);
  const { submit, faults, busy, error } = useSubmit({
    onSave: () => send(putSettings(record)),
    onSaved: () => showSuccess(tApp('said.saved')),
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldFaultsContext value={faults}>
        <Stack gap="md">
          <Identity draft={draft} onChange={set} />
          <Section title={t('company.hours')} text={t('company.hoursText')}>
            <WeekEditor
              week={draft.hours}
              disabled={!rights.editHours}
              onChange={(week) => set({ hours: week.map((day) => ({ ...day })) })}
            />
          </Section>
          <Section title={t('company.overbooking')}>
            <OverbookingChoice
              value={draft.overbooking}
              disabled={!rights.administer}
              onChange={(overbooking) => set({ overbooking })}
            />
          </Section>
          <Section title={t('company.publication')} text={t('company.publicationText')}>
            <PublicationChoice
              value={draft.publication ?? 'always'}
              disabled={!rights.administer}
              onChange={(publication) => set({ publication })}
            />
          </Section>
          <FormError error={error} />
          {rights.editHours ? (
            <Group justify="flex-end">
              <Button type="submit" loading={busy} disabled={!changed}>
                {tApp('acts.save')}
              </Button>
            </Group>
          ) : null}
        </Stack>
      </FieldFaultsContext>
    </form>
  );
}

interface SectionProps {
  readonly title?: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Section({ title, text, children }: SectionProps) {
  return (
    <Paper component="section" withBorder p="md">
      {title ? (
        <Title order={2} size="h5" mb={text ? 0 : 'sm'}>
          {title}
        </Title>
      ) : null}
      {text ? (
        <Text c="dimmed" size="sm" mb="sm">
          {text}
        </Text>
      ) : null}
      {children}
    </Paper>
  );
}

interface IdentityProps {
  readonly draft: SettingsInput;
  readonly onChange: (patch: Partial<SettingsInput>) => void;
}

function Identity({ draft, onChange }: IdentityProps) {
  const { t } = useTranslation('settings');
  const { branches } = usePlan();
  const { administer } = useRights();
  return (
    <Section>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextField
          field="companyName"
          label={t('company.name')}
          disabled={!administer}
          fault={draft.companyName.trim() === '' ? t('company.nameMissing') : null}
          value={draft.companyName}
          onChange={(companyName) => onChange({ companyName })}
        />
        <Select
          label={t('company.zone')}
          disabled={!administer}
          searchable
          allowDeselect={false}
          data={zoneNames()}
          limit={60}
          value={draft.zoneName}
          onChange={(zoneName) => zoneName && onChange({ zoneName })}
        />
        {branches.length > 1 ? (
          <Select
            label={t('company.mainBranch')}
            disabled={!administer}
            allowDeselect={false}
            data={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
            value={draft.mainBranchId}
            onChange={(mainBranchId) => mainBranchId && onChange({ mainBranchId })}
          />
        ) : null}
      </Group>
    </Section>
  );
}
