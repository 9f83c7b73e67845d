import { SimpleGrid, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import type { Kind } from '../resources/new-resource.js';
import { useDraft } from '../ui/use-draft.js';
import type { SetUpStep } from './set-up-step.js';
import { teamRecords, unknownMembers, type TeamText } from './team-records.js';

export function useTeamStep(): SetUpStep {
  const { t } = useTranslation('setUp');
  const plan = usePlan();
  const send = useSendCommand();
  const [text, set] = useDraft<TeamText>({ staff: '', crews: '', equipment: '' });
  const unknown = unknownMembers(plan, text);
  const save = async () => {
    for (const record of teamRecords(plan, text))
      await send({ type: 'put-record', kind: 'resource', record });
  };
  const area = (of: keyof TeamText, kind: Kind) => {
    const known = plan.resources.filter((one) => one.kind === kind && !one.archived);
    return (
      <Textarea
        label={t(`team.${of}`)}
        placeholder={t(`team.${of}Example`)}
        description={
          known.length > 0
            ? t('team.known', { names: known.map(({ name }) => name).join(', ') })
            : null
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={6}
        maxRows={16}
        value={text[of]}
        onChange={(event) => set({ [of]: event.currentTarget.value })}
      />
    );
  };
  const body = (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {area('staff', 'staff')}
      <div>
        {area('crews', 'crew')}
        <Text size="xs" c="dimmed" mt={4}>
          {t('team.crewsHelp')}
        </Text>
        {unknown.length > 0 ? (
          <Text size="sm" mt={4}>
            {t('team.unknown', { names: unknown.join(', ') })}
          </Text>
        ) : null}
      </div>
      {area('equipment', 'equipment')}
    </SimpleGrid>
  );
  return { body, isReady: true, save };
}
