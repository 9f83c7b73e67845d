import { Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { inputOf, putSettings, zoneNames } from '../settings/settings-input.js';
import { useDraft } from '../ui/use-draft.js';
import type { SetUpStep } from './set-up-step.js';

const REGIONS = ['france', 'alsace-moselle', 'quebec', 'none'] as const;

export function useCompanyStep(): SetUpStep {
  const { t } = useTranslation('settings');
  const plan = usePlan();
  const send = useSendCommand();
  const branch = plan.branches.find(({ id }) => id === plan.settings.mainBranchId);
  const [draft, set] = useDraft({
    companyName: plan.settings.companyName,
    zoneName: plan.settings.zone.name,
    region: branch?.holidayRegion ?? ('france' as const),
  });
  const save = async () => {
    const { region, ...settings } = draft;
    await send(
      putSettings({
        ...inputOf(plan.settings),
        ...settings,
        companyName: settings.companyName.trim(),
      }),
    );
    if (branch && branch.holidayRegion !== region) {
      await send({
        type: 'put-record',
        kind: 'branch',
        record: { ...branch, holidayRegion: region },
      });
    }
  };
  const body = (
    <Stack maw={420}>
      <TextInput
        autoFocus
        label={t('company.name')}
        value={draft.companyName}
        onChange={(event) => set({ companyName: event.currentTarget.value })}
      />
      <Select
        label={t('company.zone')}
        searchable
        allowDeselect={false}
        limit={60}
        data={zoneNames()}
        value={draft.zoneName}
        onChange={(zoneName) => zoneName && set({ zoneName })}
      />
      <Select
        label={t('branches.region')}
        allowDeselect={false}
        data={REGIONS.map((value) => ({ value, label: t(`branches.regions.${value}`) }))}
        value={draft.region}
        onChange={(region) => region && set({ region })}
      />
    </Stack>
  );
  return { body, isReady: draft.companyName.trim() !== '', save };
}
