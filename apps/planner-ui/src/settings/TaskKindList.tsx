import { Badge, Button, Checkbox, Group, Text, Title } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { useAct } from '../app/use-act.js';
import { amountLabel } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';
import { byOrder } from '../ui/by-order.js';
import { Empty } from '../ui/Empty.js';
import { LineAct, RecordLine, RecordList } from '../ui/RecordList.js';
import { movedBy } from './move-record.js';
import { newTaskKind, type TaskKindView } from './new-task-kind.js';
import { PresetPicker } from './PresetPicker.js';
import { TaskKindForm } from './TaskKindForm.js';

export function TaskKindList() {
  const { t } = useTranslation('settings');
  const plan = usePlan();
  const { administer } = useRights();
  const [edited, setEdited] = useState<TaskKindView | null>(null);
  const [picking, setPicking] = useState(false);
  const [withArchived, setWithArchived] = useState(false);
  const all = plan.taskKinds.toSorted(byOrder);
  const kinds = all.filter(({ archived }) => withArchived || !archived);
  const trades = [...new Set(kinds.map(({ trade }) => trade))];
  const add = administer ? (
    <Group gap="xs">
      <Button variant="default" onClick={() => setPicking(true)}>
        {t('kinds.presets')}
      </Button>
      <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited(newTaskKind(all))}>
        {t('kinds.add')}
      </Button>
    </Group>
  ) : null;
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed" maw={520}>
          {t('kinds.lead')}
        </Text>
        {add}
      </Group>
      {kinds.length === 0 ? (
        <Empty title={t('kinds.empty')} text={t('kinds.emptyText')}>
          {add}
        </Empty>
      ) : null}
      {trades.map((trade) => (
        <section key={trade} style={{ marginBottom: 20 }}>
          <Title order={2} size="h6" mb={6}>
            {trade}
          </Title>
          <RecordList label={trade}>
            {kinds
              .filter((kind) => kind.trade === trade)
              .map((kind, _index, ofTrade) => (
                <TaskKindLine
                  key={kind.id}
                  kind={kind}
                  ofTrade={ofTrade}
                  onEdit={() => setEdited(kind)}
                />
              ))}
          </RecordList>
        </section>
      ))}
      {all.some(({ archived }) => archived) ? (
        <Checkbox
          label={t('kinds.showArchived')}
          checked={withArchived}
          onChange={(event) => setWithArchived(event.currentTarget.checked)}
        />
      ) : null}
      {edited ? (
        <TaskKindForm key={edited.id} kind={edited} onClose={() => setEdited(null)} />
      ) : null}
      {picking ? <PresetPicker onClose={() => setPicking(false)} /> : null}
    </>
  );
}

interface TaskKindLineProps {
  readonly kind: TaskKindView;
  readonly ofTrade: readonly TaskKindView[];
  readonly onEdit: () => void;
}

function TaskKindLine({ kind, ofTrade, onEdit }: TaskKindLineProps) {
  const { t } = useTranslation('settings');
  const { administer } = useRights();
  const act = useAct();
  const about = useAbout(kind);
  const { name, archived } = kind;
  const put = (record: TaskKindView, said?: string) =>
    act({ command: { type: 'put-record', kind: 'taskKind', record }, ...(said ? { said } : {}) });
  const move = async (step: -1 | 1) => {
    for (const record of movedBy(ofTrade, kind, step)) if ((await put(record)) === null) return;
  };
  return (
    <RecordLine
      faded={archived}
      title={name}
      text={about}
      side={
        archived ? (
          <Badge color="gray" variant="light" tt="none">
            {t('kinds.archived')}
          </Badge>
        ) : null
      }
      onEdit={administer ? onEdit : undefined}
      editLabel={t('kinds.edit', { name })}
      acts={
        administer ? (
          <>
            <LineAct
              label={t('kinds.up', { name })}
              disabled={ofTrade[0] === kind}
              onClick={() => void move(-1)}
            >
              <IconArrowUp size={18} />
            </LineAct>
            <LineAct
              label={t('kinds.down', { name })}
              disabled={ofTrade.at(-1) === kind}
              onClick={() => void move(1)}
            >
              <IconArrowDown size={18} />
            </LineAct>
            <LineAct
              label={t(archived ? 'kinds.restore' : 'kinds.archive', { name })}
              onClick={() =>
                void put(
                  { ...kind, archived: !archived },
                  t(archived ? 'kinds.saidRestored' : 'kinds.saidArchived', { name }),
                )
              }
            >
              {archived ? <IconArchiveOff size={18} /> : <IconArchive size={18} />}
            </LineAct>
          </>
        ) : null
      }
    />
  );
}

/** « 2 j · 2 personnes · craint la pluie, le gel » */
function useAbout({ usualAmount, usualPeople, weather }: TaskKindView): string {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const feared = (['rain', 'frost', 'wind'] as const)
    .filter((one) => weather[one])
    .map((one) => t(`kinds.${one}`));
  return [
    usualAmount ? amountLabel(language, usualAmount) : t('kinds.noAmount'),
    t('kinds.persons', { count: usualPeople }),
    feared.length > 0 ? t('kinds.fears', { what: feared.join(', ') }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
