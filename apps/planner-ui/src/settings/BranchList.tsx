import { Badge, Button, Group, Select, Text } from '@mantine/core';
import { dayOf } from '@pastille/time';
import type { PlanView } from '@pastille/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { newId } from '../api/new-id.js';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { useRights } from '../app/rights.js';
import { shortDay } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';
import { FormModal } from '../ui/FormModal.js';
import { RecordLine, RecordList } from '../ui/RecordList.js';
import { TextField } from '../ui/TextField.js';
import { useDraft } from '../ui/use-draft.js';

type BranchView = PlanView['branches'][number];

const REGIONS = ['france', 'alsace-moselle', 'quebec', 'none'] as const;

export function BranchList() {
  const { t } = useTranslation('settings');
  const { branches, settings } = usePlan();
  const { administer } = useRights();
  const [edited, setEdited] = useState<BranchView | null>(null);
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed">{t('branches.lead')}</Text>
        {administer ? (
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => setEdited({ id: newId(), name: '', holidayRegion: 'france' })}
          >
            {t('branches.add')}
          </Button>
        ) : null}
      </Group>
      <RecordList label={t('tabs.branches')}>
        {branches.map((branch) => (
          <RecordLine
            key={branch.id}
            title={branch.name}
            text={<NextHolidays region={branch.holidayRegion} />}
            side={
              <>
                {branch.id === settings.mainBranchId ? (
                  <Badge variant="light" tt="none">
                    {t('branches.main')}
                  </Badge>
                ) : null}
                {t(`branches.regions.${branch.holidayRegion}`)}
              </>
            }
            onEdit={administer ? () => setEdited(branch) : undefined}
            editLabel={t('branches.edit', { name: branch.name })}
          />
        ))}
      </RecordList>
      {edited ? (
        <BranchForm key={edited.id} branch={edited} onClose={() => setEdited(null)} />
      ) : null}
    </>
  );
}

/** « Prochains : 25 déc. Noël, 1 janv. Jour de l’An » */
function NextHolidays({ region }: { readonly region: BranchView['holidayRegion'] }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { holidays, settings } = usePlan();
  const here = today(settings.zone);
  const next = (holidays[region] ?? []).filter(({ date }) => date >= here).slice(0, 3);
  if (next.length === 0) return null;
  const days = next
    .map(({ date, name }) => `${shortDay(language, dayOf(date))} ${name[language]}`)
    .join(', ');
  return t('branches.next', { days });
}

function BranchForm({
  branch,
  onClose,
}: {
  readonly branch: BranchView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation();
  const send = useSendCommand();
  const [draft, set] = useDraft(branch);
  return (
    <FormModal
      title={branch.name || t('branches.new')}
      onSave={() =>
        send({ type: 'put-record', kind: 'branch', record: { ...draft, name: draft.name.trim() } })
      }
      onClose={onClose}
    >
      <TextField
        data-autofocus
        field="name"
        label={t('branches.name')}
        fault={draft.name.trim() === '' ? tApp('faults.name') : null}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <Select
        label={t('branches.region')}
        allowDeselect={false}
        data={REGIONS.map((value) => ({ value, label: t(`branches.regions.${value}`) }))}
        value={draft.holidayRegion}
        onChange={(holidayRegion) => holidayRegion && set({ holidayRegion })}
      />
    </FormModal>
  );
}
