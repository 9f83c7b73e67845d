import { Alert, Button, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { messageOf } from '../app/message-of.js';
import { useRights } from '../app/rights.js';
import { WeekEditor } from '../hours/WeekEditor.js';
import { faultOfWeek } from '../hours/weekly-hours.js';
import { showSuccess } from '../ui/toasts.js';
import { useDraft } from '../ui/use-draft.js';
import { OverbookingChoice } from './OverbookingChoice.js';
import { inputOf, putSettings, zoneNames, type SettingsInput } from './settings-input.js';

export function CompanySettings() {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation();
  const plan = usePlan();
  const rights = useRights();
  const send = useSendCommand();
  const saved = inputOf(plan.settings);
  const [draft, set] = useDraft<SettingsInput>(saved);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const changed = JSON.stringify(saved) !== JSON.stringify(draft);
  const valid = draft.companyName.trim() !== '' && faultOfWeek(draft.hours) === null;
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await send(putSettings(draft));
      showSuccess(tApp('said.saved'));
    } catch (caught) {
      setError(caught);
    }
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
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
        {error ? (
          <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
            {messageOf(error, tApp)}
          </Alert>
        ) : null}
        {rights.editHours ? (
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={!changed || !valid}>
              {tApp('acts.save')}
            </Button>
          </Group>
        ) : null}
      </Stack>
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
        <TextInput
          label={t('company.name')}
          disabled={!administer}
          value={draft.companyName}
          onChange={(event) => onChange({ companyName: event.currentTarget.value })}
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
